package org.guanjia.domain.approval;

import java.util.Optional;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;

/**
 * What an approval is about, known by its identity alone.
 *
 * @param revokes the approval whose decision was a mistake, where this one revokes it
 */
public record Matter(AggregateId subject, Optional<ApprovalId> revokes) {

    /** What is decided for the first time, or anew. */
    public static Matter of(AggregateId subject) {
        return new Matter(subject, Optional.empty());
    }
}
