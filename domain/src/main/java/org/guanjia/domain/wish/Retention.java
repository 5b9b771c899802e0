package org.guanjia.domain.wish;

import java.util.Map;
import org.guanjia.domain.rulebook.TimeParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.worktime.Deadline;

/** How long it is kept who a wish is about (§13). */
@Enforces("R-00.retention")
final class Retention {

    private Retention() {}

    /**
     * Refuses while the retention runs, before it began, and while the wish is on its way to another town: it has not ended
     * then, and nobody there could know whom it is about.
     *
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken R-00
     */
    static void requireOver(WishState state, boolean onItsWay, Circumstances circumstances) {
        if (onItsWay) {
            throw WishProvision.TRANSFER_UNDER_WAY.refusal();
        }
        boolean over = state.aftermath()
                .endedAt()
                .map(ended -> Deadline.of(
                        ended, circumstances.rulebook().value(TimeParameters.RETENTION), circumstances.calendar()))
                .filter(retention -> retention.isOverdue(circumstances.at()))
                .isPresent();
        if (!over) {
            throw WishProvision.RETENTION_NOT_OVER.refusal(
                    Map.of("period", circumstances.rulebook().text(TimeParameters.RETENTION)));
        }
    }
}
