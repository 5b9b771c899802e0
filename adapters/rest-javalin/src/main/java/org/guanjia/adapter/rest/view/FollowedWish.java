package org.guanjia.adapter.rest.view;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Aftermath;
import org.guanjia.domain.wish.Evaluation;
import org.guanjia.domain.wish.RefusalGround;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;

/**
 * A wish as whoever asked for it sees it: where it stands and what comes of it, and nobody who works on it.
 *
 * @param due by when the whole case is finished, where that is known
 * @param granted what may be delivered, where something was approved
 * @param delivered so far
 * @param refusal why it was refused, where it was
 * @param complaintOpen whether a complaint waits for a decision
 * @param continuedAs the wish that it goes on as, where it does
 * @param acts what they may do with it now
 */
public record FollowedWish(
        WishId id,
        long version,
        CaseNumber number,
        WishStage stage,
        VillageCode village,
        Instant submittedAt,
        Optional<Instant> due,
        Optional<Money> requested,
        Optional<Money> granted,
        Money delivered,
        Optional<RefusalGround> refusal,
        boolean complaintOpen,
        Optional<Grade> evaluation,
        Optional<WishId> continuedAs,
        Set<WishAct> acts) {

    static FollowedWish of(WishSheet sheet) {
        WishState state = sheet.wish().state();
        Aftermath aftermath = state.aftermath();
        EnumSet<WishAct> acts = EnumSet.noneOf(WishAct.class);
        acts.addAll(sheet.acts());
        return new FollowedWish(
                sheet.wish().id(),
                sheet.wish().version(),
                state.origin().number(),
                state.stage(),
                state.custody().village(),
                state.origin().submittedAt(),
                state.clocks().whole().due(),
                state.need().amount(),
                state.grant().amount(),
                state.delivered(),
                aftermath.refusal(),
                aftermath.hasOpenComplaint(),
                aftermath.evaluation().map(Evaluation::grade),
                aftermath.continuedAs(),
                acts);
    }
}
