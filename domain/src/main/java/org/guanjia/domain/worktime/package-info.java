/**
 * Time as offices count it: periods, the editions of the work calendar, and deadlines as values with the days that they
 * skipped. Everything is computed from what is handed in: no clock is read here, no file, and no day of a year without
 * calendar data is ever guessed. It knows {@code shared} only.
 */
@NullMarked
package org.guanjia.domain.worktime;

import org.jspecify.annotations.NullMarked;
