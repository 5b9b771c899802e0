/**
 * Reading about rulebooks: the extensions on record, and what a case submitted on a day would stand on. Changes nothing.
 */
@NullMarked
package org.guanjia.application.rulebook.query;

import org.jspecify.annotations.NullMarked;
