package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.WorkCalendar;

/** Takes what an office says: approved, returned or refused. */
@Enforces({"A-04", "A-05"})
final class Deciding {

    private Deciding() {}

    static ApprovalEvent decide(ApprovalState state, Acting acting, Ruling ruling, WorkCalendar calendar, Instant at) {
        state.stage().require(state.stage() == ApprovalStage.OPEN);
        acting.requireStandingIn(at);
        String recorder = state.parties().recorder();
        Round round = state.round();
        Office seat = round.seatOf(acting.office(), recorder).orElseThrow(() -> notNext(acting.office(), state));
        requireImpartial(state, acting, seat);
        requireSaid(round, ruling);
        int step = round.openStep(recorder).orElseThrow();
        Decision decision = new Decision(
                step,
                seat,
                acting.office(),
                acting.officer(),
                acting.standingIn(),
                ruling.verdict(),
                ruling.amount(),
                ruling.opinion(),
                ruling.seal(),
                at);
        Optional<Integer> after = round.with(decision).openStep(recorder);
        ApprovalStage stage = stageAfter(ruling.verdict(), after);
        Optional<StepClock> next = after.filter(reached -> stage == ApprovalStage.OPEN && reached != step)
                .map(reached ->
                        new StepClock(reached, Deadline.of(at, round.terms().stepPeriod(), calendar)));
        return new ApprovalEvent.Decided(decision, stage, next, at);
    }

    private static ApprovalStage stageAfter(Verdict verdict, Optional<Integer> open) {
        return switch (verdict) {
            case REFUSE -> ApprovalStage.REFUSED;
            case RETURN -> ApprovalStage.RETURNED;
            case APPROVE -> open.isPresent() ? ApprovalStage.OPEN : ApprovalStage.APPROVED;
        };
    }

    private static void requireImpartial(ApprovalState state, Acting acting, Office seat) {
        Impartiality.against(state, acting.names(), seat).ifPresent(provision -> {
            throw provision.refusal();
        });
    }

    static Refusal notNext(Office office, ApprovalState state) {
        return ApprovalProvision.NOT_ITS_TURN.refusal(Map.of("office", office.text(), "next", namesOf(state.next())));
    }

    private static String namesOf(Collection<Office> offices) {
        return offices.stream().map(Office::text).collect(Collectors.joining(", "));
    }

    private static void requireSaid(Round round, Ruling ruling) {
        if (ruling.verdict() != Verdict.APPROVE && ruling.opinion().isEmpty()) {
            throw ApprovalProvision.OPINION_MISSING.refusal();
        }
        ruling.amount().ifPresent(amount -> {
            if (ruling.verdict() != Verdict.APPROVE) {
                throw new Refusal.InvalidInput(
                        List.of(Fault.of(FaultCode.SURPLUS).at("amount")));
            }
            Money most = round.approved()
                    .orElseThrow(() -> new Refusal.InvalidInput(
                            List.of(Fault.of(FaultCode.SURPLUS).at("amount"))));
            if (amount.isMoreThan(most)) {
                throw ApprovalProvision.MORE_THAN_ASKED.refusal(
                        Map.of("amount", amount.toYuanText(), "asked", most.toYuanText()));
            }
        });
    }
}
