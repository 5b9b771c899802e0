/**
 * The rules as data: editions of the rulebook with their typed parameters, which edition a case stands on, and how
 * strongly a provision binds. The words that parameters choose from live here too, since every aggregate may use them.
 * It reads no file and no clock, decides no case, and knows {@code shared} and {@code worktime} only.
 */
@NullMarked
package org.guanjia.domain.rulebook;

import org.jspecify.annotations.NullMarked;
