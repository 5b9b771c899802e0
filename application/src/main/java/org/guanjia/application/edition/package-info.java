/**
 * Putting rulebooks, policy lists and work calendars in force on record, and what everybody goes by: the editions that the
 * system started with and those on record now. Whoever decides asks {@code EditionsInForce}, and never keeps its answer.
 */
@NullMarked
package org.guanjia.application.edition;

import org.jspecify.annotations.NullMarked;
