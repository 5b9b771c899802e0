package org.guanjia.domain.wish;

import java.time.Instant;
import org.guanjia.domain.shared.PolicyReference;

/** A hand-over to the department whose existing policy may solve the wish (W-02). */
public record HandOver(PolicyReference policy, DepartmentContact contact, Instant at) {}
