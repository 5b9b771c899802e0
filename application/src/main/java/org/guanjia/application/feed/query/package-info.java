/**
 * What happened, for other systems: the feed of every town that a reader may see, read on from a cursor. It reads through
 * the feed port and asks wishes only whom they concern.
 */
@NullMarked
package org.guanjia.application.feed.query;

import org.jspecify.annotations.NullMarked;
