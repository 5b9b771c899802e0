package org.guanjia.application.port;

import org.guanjia.domain.approval.ApprovalState;
import org.guanjia.domain.shared.ApprovalId;

/** An approval as it is read, without the right to decide on it. */
public record ApprovalView(ApprovalId id, long version, ApprovalState state) {}
