package org.guanjia.application.approval.query;

import java.util.Optional;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.SealRequest;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.approval.RecordLine;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.shared.ApprovalId;

/** Holds the seals of one approval against what stands there now. Once nobody answers, nobody is asked any more. */
final class SealInspection {

    private final ElectronicSeal seals;
    private final ApprovalId approval;
    private boolean isAway;

    SealInspection(ElectronicSeal seals, ApprovalId approval) {
        this.seals = seals;
        this.approval = approval;
    }

    /**
     * What is known of the seal under a line; empty where it has none.
     *
     * @param kept what is kept of what it was decided on; empty where that is gone
     */
    Optional<SealStanding> of(RecordLine line, Optional<FrozenContent> kept) {
        return line.seal()
                .map(seal -> kept.flatMap(content -> SealRequest.of(approval, line, content))
                        .map(request -> standing(seal, request))
                        .orElse(SealStanding.BROKEN));
    }

    private SealStanding standing(SealReference seal, SealRequest request) {
        if (isAway) {
            return SealStanding.UNCHECKED;
        }
        try {
            return switch (seals.verify(seal, request)) {
                case STANDS -> SealStanding.GENUINE;
                case DIFFERS -> SealStanding.BROKEN;
                case UNKNOWN -> SealStanding.UNKNOWN;
            };
        } catch (Unavailable away) {
            isAway = true;
            return SealStanding.UNCHECKED;
        }
    }
}
