package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.rulebook.Channel;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.Deadline;

/** Brings a wish in, and into the right hands. */
@Enforces({
    "R-01.rulebook-kept",
    "R-07.clocks-from-the-queue",
    "W-00.channels-online",
    "W-00.channels-offline",
    "W-00.channels-proactive",
    "W-00.channels-consultation",
    "W-00.submission-for-others",
    "W-00.every-resident-counts",
    "W-00.group-tags",
    "W-00.causes",
    "W-00.fields",
    "W-00.help-wanted",
    "W-01.receipt-period"
})
final class Intake {

    private Intake() {}

    static WishEvent submit(Submission submission, Circumstances circumstances) {
        check(submission, circumstances);
        Need need = submission.need();
        Origin origin = new Origin(
                submission.number(),
                circumstances.rulebook().id(),
                submission.extension(),
                submission.submittedAt(),
                circumstances.at(),
                submission.channel(),
                submission.externalNumber(),
                submission.recordedBy(),
                submission.recordedAs(),
                submission.ownRequest(),
                submission.forSomebodyElse(),
                Optional.empty());
        return new IntakeEvent.Submitted(
                origin,
                need,
                custodyOf(submission.village()),
                submission.possibleDuplicates(),
                circumstances.deadline(circumstances.rulebook().value(WishParameters.RECEIPT_PERIOD)),
                WholeCase.from(submission.submittedAt(), need, circumstances),
                BroughtAlong.NOTHING,
                circumstances.at());
    }

    private static void check(Submission submission, Circumstances circumstances) {
        Faults faults = new Faults();
        submission.need().check(circumstances.rulebook(), faults);
        if (Channel.find(circumstances.rulebook(), submission.channel()).isEmpty()) {
            List<String> known = Channel.allOf(circumstances.rulebook()).stream()
                    .map(channel -> channel.code().text())
                    .toList();
            faults.add("channel", FaultCode.NOT_ONE_OF, "known", String.join(", ", known));
        }
        if (submission.submittedAt().isAfter(circumstances.at())) {
            faults.add("submittedAt", FaultCode.OUT_OF_RANGE, "allowed", "≤ " + circumstances.at());
        }
        faults.refuseIfAny();
    }

    /** The wish as it goes on in another town: with its rulebook, its submission, its clocks and what it brings along. */
    static WishEvent goOn(WishId as, Wish left, Relocation relocation, Circumstances circumstances) {
        WishState state = left.state();
        if (state.stage() != WishStage.TRANSFERRED
                || !state.aftermath().continuedAs().equals(Optional.of(as))) {
            throw new IllegalArgumentException("Wish " + left.id() + " was not transferred to go on as " + as);
        }
        Origin before = state.origin();
        Deadline receipt = state.clocks().steps().stream()
                .filter(clock -> clock.step() == WishStep.RECEIPT)
                .findFirst()
                .orElseThrow()
                .deadline();
        Origin origin = new Origin(
                relocation.number(),
                before.rulebook(),
                before.extension(),
                before.submittedAt(),
                before.arrivedAt(),
                before.channel(),
                before.externalNumber(),
                before.recordedBy(),
                before.recordedAs(),
                before.ownRequest(),
                before.forSomebodyElse(),
                Optional.of(left.id()));
        return new IntakeEvent.Submitted(
                origin,
                state.need().keptAs(relocation.person(), relocation.text()),
                custodyOf(relocation.village()),
                relocation.possibleDuplicates(),
                receipt,
                state.clocks().whole(),
                BroughtAlong.from(state, relocation.attachments()),
                circumstances.at());
    }

    static Custody custodyOf(VillageCode village) {
        return new Custody(village, Office.villageCommittee(village), Optional.empty());
    }

    static List<WishEvent> redispatch(
            WishState state, VillageCode village, Office office, PersonalTextId reason, Circumstances circumstances) {
        TownCode town = state.custody().village().town();
        Custody custody = new Custody(village, office, Optional.empty());
        if (!village.town().equals(town) || !office.town().equals(town)) {
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.OTHER_TOWN, "code", town.text()).at("village")));
        }
        if (office.equals(state.custody().office())
                && village.equals(state.custody().village())) {
            throw state.stage().outOfOrder(WishAct.REDISPATCH);
        }
        Optional<Deadline> decision = state.clocks().open(WishStep.DECISION).isPresent()
                ? Optional.of(Deciding.stepFrom(circumstances))
                : Optional.empty();
        return List.of(new IntakeEvent.Redispatched(custody, decision, reason, circumstances.at()));
    }

    static List<WishEvent> assign(WishState state, Optional<StaffSubject> handler, Circumstances circumstances) {
        if (handler.equals(state.custody().handler())) {
            throw state.stage().outOfOrder(WishAct.ASSIGN);
        }
        return List.of(new IntakeEvent.Assigned(handler, circumstances.at()));
    }
}
