package org.guanjia.domain.wish;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.rulebook.ApprovalParameters;
import org.guanjia.domain.rulebook.EmergencyRedress;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;

/** Approves, decides emergencies and refuses (W-08, W-09, A-01, A-02). */
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
     * One office's yes; with the last one on the route the wish is approved.
     *
     * @param amount the total, what was delivered before included
     */
    static List<WishEvent> approve(
            WishState state,
            ApprovalOffice office,
            String officer,
            Money amount,
            Optional<PersonalTextId> justification,
            Circumstances circumstances) {
        requireImpartial(state, officer);
        requireAmount(state, amount, justification, circumstances.rulebook());
        Consent consent = new Consent(office, officer, amount, circumstances.at());
        List<Consent> earlier = consentsTo(amount, state);
        Route route = routeOf(amount, state, circumstances.rulebook());
        requireNext(route.next(earlier), earlier, office, officer);
        List<Consent> consents =
                Stream.concat(earlier.stream(), Stream.of(consent)).toList();
        if (route.next(consents).isEmpty()) {
            Approval approval = new Approval(amount, consents, justification, circumstances.at());
            return List.of(new GrantEvent.Approved(approval, circumstances.at()));
        }
        return List.of(new GrantEvent.Consented(
                consents,
                runningOn(state, route, earlier, consents).orElseGet(() -> stepFrom(circumstances)),
                circumstances.at()));
    }

    /** The offices of which one decides that amount next. */
    static Set<ApprovalOffice> officesNext(WishState state, Money amount, Rulebook rulebook) {
        return routeOf(amount, state, rulebook).next(consentsTo(amount, state));
    }

    private static Route routeOf(Money amount, WishState state, Rulebook rulebook) {
        return Route.of(amount, state.origin().recordedBy(), rulebook);
    }

    private static List<Consent> consentsTo(Money amount, WishState state) {
        return state.grant().consents().stream()
                .filter(given -> given.amount().equals(amount))
                .toList();
    }

    /** The clock as it runs, where the next office decides the same step side by side with this one. */
    private static Optional<Deadline> runningOn(
            WishState state, Route route, List<Consent> earlier, List<Consent> consents) {
        boolean sameStep =
                earlier.equals(state.grant().consents()) && route.next(earlier).containsAll(route.next(consents));
        return state.clocks().open(WishStep.DECISION).filter(clock -> sameStep).map(StepClock::deadline);
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

    private static void requireAmount(
            WishState state, Money amount, Optional<PersonalTextId> justification, Rulebook rulebook) {
        requireNotBelowDelivered(state, amount);
        Verifying.requireProofFor(state, amount, rulebook);
        if (Route.isExceptional(amount, rulebook) && justification.isEmpty()) {
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

    private static void requireNext(
            Set<ApprovalOffice> next, List<Consent> earlier, ApprovalOffice office, String officer) {
        if (!next.contains(office)) {
            throw WishProvision.OFFICE_NOT_NEXT.refusal(Map.of("office", office.name(), "next", namesOf(next)));
        }
        if (earlier.stream().anyMatch(consent -> consent.by().equals(officer))) {
            throw WishProvision.DECIDED_BEFORE.refusal();
        }
    }

    static List<WishEvent> decideEmergency(
            WishState state, String officer, boolean authorised, Money amount, Circumstances circumstances) {
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
        Emergency emergency = new Emergency(amount, officer, circumstances.at(), Emergency.Outcome.OPEN);
        return List.of(new GrantEvent.EmergencyDecided(
                emergency, circumstances.deadline(rulebook.value(WishParameters.MAKE_UP_PERIOD)), circumstances.at()));
    }

    static List<WishEvent> refuse(
            WishState state,
            String officer,
            RefusalGround ground,
            Optional<PersonalTextId> note,
            Circumstances circumstances) {
        requireImpartial(state, officer);
        Faults faults = new Faults();
        Need.require("ground", ground.code(), circumstances.rulebook().value(WishParameters.REFUSAL_GROUNDS), faults);
        faults.refuseIfAny();
        return List.of(new GrantEvent.Refused(ground, note, circumstances.at()));
    }

    static List<WishEvent> uphold(WishState state, String officer, Circumstances circumstances) {
        requireImpartial(state, officer);
        if (state.examination().policyCheck().isEmpty()
                || !state.examination().duplicatesDecided()
                || !Verifying.carriesEmergency(state, circumstances.rulebook())) {
            throw WishProvision.NOT_MADE_UP.refusal();
        }
        return List.of(new GrantEvent.EmergencyUpheld(circumstances.at()));
    }

    static List<WishEvent> overturn(
            WishState state, String officer, boolean recover, PersonalTextId reason, Circumstances circumstances) {
        requireImpartial(state, officer);
        EmergencyRedress redress = recover ? EmergencyRedress.RECOVER : EmergencyRedress.WRITE_OFF;
        List<EmergencyRedress> open = circumstances.rulebook().value(WishParameters.EMERGENCY_REDRESS);
        if (!open.contains(redress)) {
            throw new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.NOT_ONE_OF, "known", namesOf(open)).at("recover")));
        }
        Emergency.Outcome outcome = recover ? Emergency.Outcome.RECOVER : Emergency.Outcome.WRITE_OFF;
        return List.of(new GrantEvent.EmergencyNotUpheld(outcome, reason, circumstances.at()));
    }

    private static String namesOf(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    private static Map<String, String> figures(Money amount, Money limit) {
        return Map.of("amount", amount.toYuanText(), "limit", limit.toYuanText());
    }
}
