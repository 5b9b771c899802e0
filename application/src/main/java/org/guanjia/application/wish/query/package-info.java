/**
 * Reading about wishes: one with its clocks and timeline, lists, and the worklist. Persons are masked here; texts are
 * named by their ids. Changes nothing.
 */
@NullMarked
package org.guanjia.application.wish.query;

import org.jspecify.annotations.NullMarked;
