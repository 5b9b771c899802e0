package org.guanjia.domain.approval;

import org.guanjia.domain.office.Office;
import org.guanjia.domain.worktime.Deadline;

/**
 * An office that may decide now.
 *
 * @param office of the route, or of a level that was called in
 * @param deadline by when it is to decide
 */
public record Turn(Office office, Deadline deadline) {}
