package org.guanjia.application.port;

import org.guanjia.domain.approval.ApprovalRecord;

/**
 * An approval with all that came to pass in it, both as of its version.
 *
 * @param record what is printed of it
 */
public record ApprovalSheet(ApprovalView approval, ApprovalRecord record) {}
