package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.SampleApprovals.CLERK;
import static org.guanjia.adapter.contract.SampleApprovals.COUSIN;
import static org.guanjia.adapter.contract.SampleApprovals.LATER_EDITION;
import static org.guanjia.adapter.contract.SampleApprovals.PRC;
import static org.guanjia.adapter.contract.SampleApprovals.RESIDENT;
import static org.guanjia.adapter.contract.SampleApprovals.SUPERIORS;
import static org.guanjia.adapter.contract.SampleApprovals.proposal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.Conditions;
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DateSpan;

/**
 * Acts that fall by chance on an approval of whatever route a city may lay down, most of which it takes. One in four begins in a year
 * without a calendar, so that nothing is due; in one in four the recorder is the only officer of the village.
 */
final class WalkingApproval {

    private static final List<String> PEOPLE =
            List.of(RESIDENT, CLERK, COUSIN, "p-1", "p-2", "p-3", "p-4", "p-5", "p-6", "p-7", "p-8", "p-9");
    private static final List<String> KINDS =
            List.of("wish-by-village", "wish-by-town", "exceptional-wish", "project-by-town");

    private static final Instant WITHOUT_CALENDAR = Instant.parse("2031-03-04T01:00:00.123456Z");

    private final Draw draw;
    private final SampleApprovals samples;
    private final boolean recorderServesAlone;
    private Instant now;

    WalkingApproval(long seed, SampleApprovals samples) {
        this.draw = new Draw(seed);
        this.samples = samples;
        this.recorderServesAlone = draw.below(4) == 0;
        this.now = draw.below(4) == 0 ? WITHOUT_CALENDAR : SampleApprovals.MONDAY;
    }

    /** Everybody who acts now and then. */
    static List<String> people() {
        return PEOPLE;
    }

    Outcome<Approval, ApprovalEvent> begun(ApprovalId id, AggregateId subject) {
        return samples.begun(id, subject, draw.oneOf(KINDS), conditions());
    }

    private Conditions conditions() {
        return new Conditions(now, DrawnRoutes.rulebook(draw), PRC);
    }

    /** What the next act comes to; empty where it is refused, or changes nothing. */
    Optional<Outcome<Approval, ApprovalEvent>> next(Approval approval) {
        now = now.plus(Duration.ofMinutes(draw.below(draw.below(4) == 0 ? 6_000 : 300)));
        try {
            return act(approval);
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private Optional<Outcome<Approval, ApprovalEvent>> act(Approval approval) {
        if (approval.state().stage() == ApprovalStage.RETURNED && draw.below(3) > 0) {
            return Optional.of(approval.amend(
                    draw.oneOf(PEOPLE), proposal(draw.oneOf(KINDS), "4000.00"), samples.venue(), conditions()));
        }
        String by = draw.oneOf(PEOPLE);
        Office office = office(approval);
        return switch (draw.below(24)) {
            case 0 -> Optional.of(approval.declareInterest(by, PRC, now));
            case 1, 2, 3 -> Optional.of(approval.escalateOverdue(office, SUPERIORS, PRC, now));
            case 4, 5 -> Optional.of(approval.escalateUnattended(office, List.of(), SUPERIORS, PRC, now));
            case 6 -> Optional.of(approval.withdraw(by, Optional.of(samples.words(draw.below(9))), now));
            case 7 -> Optional.of(approval.fallAway(Optional.empty(), now));
            case 8 -> approval.recompute(draw.either() ? PRC : LATER_EDITION, now);
            default -> Optional.of(approval.decide(acting(office, by), ruling(), PRC, now));
        };
    }

    private Office office(Approval approval) {
        List<Office> next = approval.state().next();
        return next.isEmpty() ? samples.village() : draw.oneOf(next);
    }

    private Acting acting(Office office, String by) {
        if (recorderServesAlone && office.equals(samples.village())) {
            return Acting.of(office, CLERK);
        }
        if (draw.below(3) > 0) {
            return Acting.of(office, by);
        }
        DateSpan always = DateSpan.parse("2024-01-01 .. 2032-12-31");
        return Acting.by(
                new Substitution(office, new StaffSubject("absent-" + draw.below(4)), new StaffSubject(by), always));
    }

    private Ruling ruling() {
        return unsealed().sealed(SampleApprovals.SEAL);
    }

    private Ruling unsealed() {
        return switch (draw.below(8)) {
            case 0 -> Ruling.refuse(samples.words(draw.below(9)));
            case 1, 2 -> Ruling.giveBack(samples.words(draw.below(9)));
            case 3 -> Ruling.approve(Money.ofFen(400_000L - draw.below(1_000)));
            default -> Ruling.approve();
        };
    }
}
