/**
 * Offices and staff: who is responsible for what reaches an office's queue, who stands in for whom, and whose turn it is
 * when nobody is there. It is a value read from a file, as of any day, and decides nothing. It knows the ground floor
 * only: the words of {@code shared}, the {@code region}, dates of {@code worktime} and codes of {@code rulebook}.
 */
@NullMarked
package org.guanjia.domain.office;

import org.jspecify.annotations.NullMarked;
