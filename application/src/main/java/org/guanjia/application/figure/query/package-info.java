/**
 * Reading figures, and the cases behind them: sums of kept counts, never of wishes. It reads through the figures port, and
 * shows nobody a place outside their jurisdiction.
 */
@NullMarked
package org.guanjia.application.figure.query;

import org.jspecify.annotations.NullMarked;
