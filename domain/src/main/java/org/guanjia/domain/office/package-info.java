/**
 * Offices and staff: who is responsible for what reaches an office's queue, who stands in for whom, and whose turn it is
 * when nobody is there. Values only, as of any day, read from a file or held by aggregates; it decides nothing. It stands
 * on the ground floor and knows what else stands there: the words of {@code shared}, the {@code region}, dates of
 * {@code worktime} and codes of {@code rulebook}.
 */
@NullMarked
package org.guanjia.domain.office;

import org.jspecify.annotations.NullMarked;
