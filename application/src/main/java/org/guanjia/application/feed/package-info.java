/**
 * What goes on after a decision is committed: sealing gives journal entries their place in the feed of their town, and
 * those who asked for it hear of them. It works on the feed ports only and never inside a decision's transaction.
 */
@NullMarked
package org.guanjia.application.feed;

import org.jspecify.annotations.NullMarked;
