package org.guanjia.domain.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.rulebook.Breach;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.Waiver;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;

/** Verifies the hardship behind a wish, in the way that its amount asks for (W-03 to W-05). */
@Enforces({"W-04.self-declaration-limit", "W-05.data-comparison-first", "W-05.verification-means"})
final class Verifying {

    private static final String UNKNOWN = "-";

    private Verifying() {}

    static List<WishEvent> waive(WishState state, Evidence statement, Circumstances circumstances) {
        requireWaiver(state.need(), state.need().amount(), circumstances.rulebook());
        return List.of(verified(state, new Proof.Waived(statement), circumstances));
    }

    static List<WishEvent> selfDeclare(WishState state, Proof.SelfDeclared proof, Circumstances circumstances) {
        requireSelfDeclaration(state.need(), state.need().amount(), circumstances.rulebook());
        return List.of(verified(state, proof, circumstances));
    }

    static List<WishEvent> compare(WishState state, Comparison comparison, Circumstances circumstances) {
        List<WishEvent> events = new ArrayList<>();
        events.add(new ExaminationEvent.Compared(comparison, circumstances.at()));
        if (comparison.answer() == Comparison.Answer.CONFIRMED) {
            events.add(verified(state, new Proof.ByComparison(), circumstances));
        }
        return events;
    }

    static List<WishEvent> inquire(
            WishState state, Inquiry inquiry, Optional<PersonalTextId> justification, Circumstances circumstances) {
        Optional<Departure> departure = breach(state, inquiry, circumstances.rulebook())
                .flatMap(breach -> Departures.from(breach, justification, circumstances.at()));
        List<WishEvent> events = new ArrayList<>();
        events.add(new ExaminationEvent.Inquired(inquiry, departure, circumstances.at()));
        if (inquiry.settles()) {
            events.add(verified(state, new Proof.ByInquiry(inquiry.means()), circumstances));
        }
        return events;
    }

    private static Optional<Breach> breach(WishState state, Inquiry inquiry, Rulebook rulebook) {
        if (state.examination().verification().comparison().isEmpty()) {
            return Optional.of(
                    Breach.under(rulebook, WishParameters.DATA_COMPARISON_FIRST, WishProvision.DATA_FIRST, Map.of()));
        }
        return rulebook.value(WishParameters.VERIFICATION_MEANS).contains(inquiry.means())
                ? Optional.empty()
                : Optional.of(Breach.under(
                        rulebook,
                        WishParameters.VERIFICATION_MEANS,
                        WishProvision.OTHER_MEANS,
                        Map.of("means", inquiry.means().name())));
    }

    /**
     * Refuses an amount that the proof does not carry: what was waived or self-declared carries only small ones.
     *
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken W-03 or W-04
     */
    static void requireProofFor(WishState state, Money amount, Rulebook rulebook) {
        Optional<Proof> proof = state.examination().verification().proof();
        if (proof.filter(Proof.Waived.class::isInstance).isPresent()) {
            requireWaiver(state.need(), Optional.of(amount), rulebook);
        }
        if (proof.filter(Proof.SelfDeclared.class::isInstance).isPresent()) {
            requireSelfDeclaration(state.need(), Optional.of(amount), rulebook);
        }
    }

    /** Whether what an emergency gave needs no verification, or has one that carries it (W-09). */
    static boolean carriesEmergency(WishState state, Rulebook rulebook) {
        Optional<Money> given = state.grant().emergency().map(Emergency::amount);
        return waiverHolds(state.need(), given, rulebook)
                || state.examination()
                        .verification()
                        .proof()
                        .filter(proof -> carries(proof, state.need(), given, rulebook))
                        .isPresent();
    }

    /** Whether the proof that there is carries what the need asks for. */
    static boolean proofCarries(WishState state, Need need, Rulebook rulebook) {
        return state.examination()
                .verification()
                .proof()
                .filter(proof -> carries(proof, need, need.amount(), rulebook))
                .isPresent();
    }

    private static boolean carries(Proof proof, Need need, Optional<Money> amount, Rulebook rulebook) {
        if (proof instanceof Proof.Waived) {
            return waiverHolds(need, amount, rulebook);
        }
        return !(proof instanceof Proof.SelfDeclared) || selfDeclarationHolds(need, amount, rulebook);
    }

    private static void requireWaiver(Need need, Optional<Money> amount, Rulebook rulebook) {
        if (!waiverHolds(need, amount, rulebook)) {
            throw refusal(WishProvision.WAIVER_LIMIT, amount, rulebook.text(WishParameters.WAIVER_LIMIT));
        }
    }

    static boolean waiverHolds(Need need, Optional<Money> amount, Rulebook rulebook) {
        return amount.filter(asked -> Waiver.holdsFor(need.kind(), asked, rulebook))
                .isPresent();
    }

    private static void requireSelfDeclaration(Need need, Optional<Money> amount, Rulebook rulebook) {
        if (!selfDeclarationHolds(need, amount, rulebook)) {
            throw refusal(
                    WishProvision.SELF_DECLARATION_LIMIT, amount, rulebook.text(WishParameters.SELF_DECLARATION_LIMIT));
        }
    }

    static boolean selfDeclarationHolds(Need need, Optional<Money> amount, Rulebook rulebook) {
        Optional<Money> limit = rulebook.find(WishParameters.SELF_DECLARATION_LIMIT);
        return (need.urgent() || need.isUrgentPersonal())
                && amount.filter(asked ->
                                limit.filter(most -> !asked.isMoreThan(most)).isPresent())
                        .isPresent();
    }

    private static Refusal refusal(WishProvision provision, Optional<Money> amount, String limit) {
        return provision.refusal(Map.of("amount", amount.map(Money::toYuanText).orElse(UNKNOWN), "limit", limit));
    }

    private static WishEvent verified(WishState state, Proof proof, Circumstances circumstances) {
        Optional<Deadline> decision =
                state.stage() == WishStage.TRIAGED ? Optional.of(Deciding.stepFrom(circumstances)) : Optional.empty();
        return new ExaminationEvent.Verified(proof, decision, circumstances.at());
    }
}
