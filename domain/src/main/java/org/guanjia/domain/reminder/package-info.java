/**
 * The reminders that watching owes to staff (M-02, M-03): which of a running clock is due, which stand for those that were
 * missed, who they are for, and how many cases they come to. Values only; it knows the ground floor and no aggregate, and
 * nothing is sent here.
 */
@NullMarked
package org.guanjia.domain.reminder;

import org.jspecify.annotations.NullMarked;
