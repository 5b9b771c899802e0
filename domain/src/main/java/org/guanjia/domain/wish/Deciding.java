package org.guanjia.domain.wish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.domain.rulebook.ApprovalParameters;
import org.guanjia.domain.rulebook.EmergencyRedress;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;

/** Takes what its approval came to: granted, sent back or refused, and emergencies (W-08, W-09, A-05). */
@Enforces({
    "A-01.step-period",
    "A-02.nobody-decides-their-own",
    "W-00.refusal-grounds",
    "W-08.exceptional-above",
    "W-09.emergency-limit",
    "W-09.officer-authorised-beforehand",
    "W-09.make-up-period",
    "W-09.emergency-redress"
})
final class Deciding {

    private Deciding() {}

    /**
     * One office's yes; with the last one the wish is approved.
     *
     * @param consent the amount is the total, what was delivered before included
     */
    static List<WishEvent> approve(WishState state, Consent consent, Circumstances circumstances) {
        requireAmount(state, consent, circumstances.rulebook());
        Granted granted = new Granted(consent.approval(), consent.route(), consent.amount(), circumstances.at());
        return List.of(consent.next()
                .<WishEvent>map(next ->
                        new GrantEvent.Consented(consent.approval(), consent.amount(), next, circumstances.at()))
                .orElseGet(() -> new GrantEvent.Approved(granted, circumstances.at())));
    }

    /** By when an office that the wish reaches now decides. */
    static Deadline stepFrom(Circumstances circumstances) {
        return circumstances.deadline(circumstances.rulebook().value(ApprovalParameters.STEP_PERIOD));
    }

    /**
     * Refuses whoever submitted it or declared an interest.
     *
     * @throws Refusal.RuleBroken A-02
     */
    static void requireImpartial(WishState state, String officer) {
        if (state.origin().isSubmittedBy(officer)) {
            throw WishProvision.OWN_REQUEST.refusal();
        }
        if (state.annals().interests().contains(officer)) {
            throw WishProvision.INTEREST_DECLARED.refusal();
        }
    }

    private static void requireAmount(WishState state, Consent consent, Rulebook rulebook) {
        Money amount = consent.amount();
        requireNotBelowDelivered(state, amount);
        Verifying.requireProofFor(state, amount, rulebook);
        if (WishRoute.isExceptional(amount, rulebook) && !consent.justified()) {
            throw WishProvision.JUSTIFICATION_NEEDED.refusal(
                    figures(amount, rulebook.value(WishParameters.EXCEPTIONAL_ABOVE)));
        }
    }

    private static void requireNotBelowDelivered(WishState state, Money amount) {
        if (state.delivered().isMoreThan(amount)) {
            throw WishProvision.BELOW_DELIVERED.refusal(Map.of(
                    "amount",
                    amount.toYuanText(),
                    "delivered",
                    state.delivered().toYuanText()));
        }
    }

    static List<WishEvent> resubmit(Circumstances circumstances) {
        return List.of(new GrantEvent.Resubmitted(stepFrom(circumstances), circumstances.at()));
    }

    static List<WishEvent> decideEmergency(
            WishState state,
            ApprovalId approval,
            String officer,
            boolean authorised,
            Money amount,
            Circumstances circumstances) {
        Rulebook rulebook = circumstances.rulebook();
        Money limit = rulebook.value(WishParameters.EMERGENCY_LIMIT);
        requireImpartial(state, officer);
        if (!authorised) {
            throw WishProvision.OFFICER_NOT_AUTHORISED.refusal();
        }
        if (amount.isMoreThan(limit)) {
            throw WishProvision.EMERGENCY_LIMIT.refusal(figures(amount, limit));
        }
        requireNotBelowDelivered(state, amount);
        Emergency emergency = new Emergency(approval, amount, officer, circumstances.at(), Emergency.Outcome.OPEN);
        return List.of(new GrantEvent.EmergencyDecided(emergency, makeUpFrom(circumstances), circumstances.at()));
    }

    /** By when what an emergency leaves out is made up (W-09). */
    static Deadline makeUpFrom(Circumstances circumstances) {
        return circumstances.deadline(circumstances.rulebook().value(WishParameters.MAKE_UP_PERIOD));
    }

    static List<WishEvent> refuse(
            ApprovalId approval, RefusalGround ground, Optional<PersonalTextId> note, Circumstances circumstances) {
        Faults faults = new Faults();
        Need.require("ground", ground.code(), circumstances.rulebook().value(WishParameters.REFUSAL_GROUNDS), faults);
        faults.refuseIfAny();
        return List.of(new GrantEvent.Refused(approval, ground, note, circumstances.at()));
    }

    static List<WishEvent> uphold(WishState state, Circumstances circumstances) {
        if (state.examination().policyCheck().isEmpty()
                || !state.examination().duplicatesDecided()
                || !Verifying.carriesEmergency(state, circumstances.rulebook())) {
            throw WishProvision.NOT_MADE_UP.refusal();
        }
        return List.of(new GrantEvent.EmergencyUpheld(circumstances.at()));
    }

    static List<WishEvent> overturn(boolean recover, PersonalTextId reason, Circumstances circumstances) {
        EmergencyRedress redress = recover ? EmergencyRedress.RECOVER : EmergencyRedress.WRITE_OFF;
        List<EmergencyRedress> open = circumstances.rulebook().value(WishParameters.EMERGENCY_REDRESS);
        if (!open.contains(redress)) {
            String known = open.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", known).at("recover")));
        }
        Emergency.Outcome outcome = recover ? Emergency.Outcome.RECOVER : Emergency.Outcome.WRITE_OFF;
        return List.of(new GrantEvent.EmergencyNotUpheld(outcome, reason, circumstances.at()));
    }

    private static Map<String, String> figures(Money amount, Money limit) {
        return Map.of("amount", amount.toYuanText(), "limit", limit.toYuanText());
    }
}
