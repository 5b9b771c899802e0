package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.Deadline;

/** Delivers the aid in parts, and closes the wish with or without an evaluation. */
@Enforces({
    "W-00.evaluation-period",
    "W-00.grades",
    "W-00.dissatisfied-grades",
    "W-00.reopening-period",
    "W-00.reopenings"
})
final class Delivering {

    private Delivering() {}

    static List<WishEvent> deliver(WishState state, Part part, boolean last, Circumstances circumstances) {
        requireWhole(part, circumstances.rulebook());
        Money granted = state.grant().amount().orElse(Money.ZERO);
        Money sum = state.delivered().plus(part.value());
        if (sum.isMoreThan(granted)) {
            throw WishProvision.BEYOND_GRANT.refusal(
                    Map.of("asked", sum.toYuanText(), "granted", granted.toYuanText()));
        }
        Optional<Deadline> evaluation = last
                ? Optional.of(circumstances.deadline(circumstances.rulebook().value(WishParameters.EVALUATION_PERIOD)))
                : Optional.empty();
        return List.of(new DeliveryEvent.PartDelivered(part, evaluation, circumstances.at()));
    }

    private static void requireWhole(Part part, Rulebook rulebook) {
        Faults faults = new Faults();
        Need.require("help", part.help(), rulebook.value(WishParameters.HELP_WANTED), faults);
        if (part.evidence().isEmpty()) {
            faults.add("evidence", FaultCode.REQUIRED);
        }
        faults.refuseIfAny();
    }

    static List<WishEvent> evaluate(
            Grade grade, Optional<PersonalTextId> comment, boolean byCall, Circumstances circumstances) {
        requireKnown(grade, circumstances.rulebook().value(WishParameters.GRADES));
        boolean dissatisfied = circumstances
                .rulebook()
                .value(WishParameters.DISSATISFIED_GRADES)
                .contains(grade);
        Evaluation evaluation = new Evaluation(grade, comment, byCall, dissatisfied);
        return List.of(new DeliveryEvent.Evaluated(evaluation, circumstances.at()));
    }

    private static void requireKnown(Grade grade, List<Grade> known) {
        if (!known.contains(grade)) {
            String names = known.stream().map(Grade::name).collect(Collectors.joining(", "));
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", names).at("grade")));
        }
    }

    static List<WishEvent> closeUnevaluated(WishState state, Circumstances circumstances) {
        Deadline deadline = state.clocks()
                .open(WishStep.EVALUATION)
                .orElseThrow(() -> state.stage().outOfOrder(WishAct.CLOSE_UNEVALUATED))
                .deadline();
        if (!deadline.isOverdue(circumstances.at())) {
            String until = deadline.due()
                    .map(due -> CityTime.dateOf(due.minusNanos(1)).toString())
                    .orElse("-");
            throw WishProvision.EVALUATION_STILL_OPEN.refusal(Map.of("until", until));
        }
        return List.of(new DeliveryEvent.ClosedUnevaluated(circumstances.at()));
    }

    static List<WishEvent> reopen(WishState state, PersonalTextId reason, Circumstances circumstances) {
        Rulebook rulebook = circumstances.rulebook();
        int most = rulebook.value(WishParameters.REOPENINGS);
        if (state.aftermath().reopenings() >= most) {
            throw WishProvision.REOPENED_BEFORE.refusal(Map.of("most", Integer.toString(most)));
        }
        Instant closed = state.aftermath().endedAt().orElseThrow();
        Deadline window =
                Deadline.of(closed, rulebook.value(WishParameters.REOPENING_PERIOD), circumstances.calendar());
        if (window.isOverdue(circumstances.at())) {
            throw WishProvision.REOPENING_OVER.refusal(Map.of(
                    "closed", CityTime.dateOf(closed).toString(),
                    "period", rulebook.text(WishParameters.REOPENING_PERIOD)));
        }
        return List.of(new DeliveryEvent.Reopened(
                reason, WholeCase.from(circumstances.at(), state.need(), circumstances), circumstances.at()));
    }
}
