/**
 * Approvals: routes with their steps, rounds, decisions and what they were based on. What an approval is
 * about it knows by identity alone. It knows the ground floor and no other aggregate.
 */
@NullMarked
package org.guanjia.domain.approval;

import org.jspecify.annotations.NullMarked;
