/**
 * The messages that residents get: the templates by which a rulebook's messages are worded, the text that comes of it, and
 * how a text is divided into short messages. Values only; nothing is sent here, and nobody's number is known. It knows the
 * ground floor and no aggregate.
 */
@NullMarked
package org.guanjia.domain.message;

import org.jspecify.annotations.NullMarked;
