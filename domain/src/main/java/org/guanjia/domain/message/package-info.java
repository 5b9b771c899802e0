/**
 * The messages that residents get, and digests for staff: the templates by which they are worded, the text that comes of it,
 * how a text is divided into short messages, and how many of those nobody owes a number may get. Values only; nothing is sent
 * here, and nobody's number is known. It knows the ground floor and no aggregate.
 */
@NullMarked
package org.guanjia.domain.message;

import org.jspecify.annotations.NullMarked;
