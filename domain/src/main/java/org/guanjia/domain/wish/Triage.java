package org.guanjia.domain.wish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.rulebook.Breach;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.Parameter;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.PersonalTextId;

/** Decides how a wish is handled (H-01). */
@Enforces({
    "H-01.mode-for-urgent-wishes",
    "H-01.mode-for-group-wishes",
    "H-01.mode-for-universal-wishes",
    "H-01.mode-for-large-needs",
    "H-01.large-wish-above"
})
final class Triage {

    private Triage() {}

    static List<WishEvent> triage(
            WishState state, HandlingMode mode, Optional<PersonalTextId> justification, Circumstances circumstances) {
        PolicyDesk.requireDuplicatesDecided(state);
        if (state.examination().policyCheck().isEmpty()) {
            throw WishProvision.POLICY_FIRST.refusal();
        }
        if (mode != HandlingMode.EXPRESS) {
            throw WishProvision.MODE_NOT_AVAILABLE.refusal(Map.of("mode", mode.name()));
        }
        return List.of(new ExaminationEvent.Triaged(
                mode, departure(state.need(), mode, justification, circumstances), circumstances.at()));
    }

    private static Optional<Departure> departure(
            Need need, HandlingMode mode, Optional<PersonalTextId> justification, Circumstances circumstances) {
        Rulebook rulebook = circumstances.rulebook();
        Parameter<HandlingMode> parameter = parameterFor(need, rulebook);
        HandlingMode expected = rulebook.value(parameter);
        if (mode == expected) {
            return Optional.empty();
        }
        Breach breach = Breach.under(
                rulebook,
                parameter,
                WishProvision.OTHER_MODE,
                Map.of("mode", mode.name(), "expected", expected.name()));
        return Departures.from(breach, justification, circumstances.at());
    }

    /** The provision that says how such a need is handled. */
    static Parameter<HandlingMode> parameterFor(Need need, Rulebook rulebook) {
        boolean large = need.amount()
                .filter(amount -> amount.isMoreThan(rulebook.value(WishParameters.LARGE_WISH_ABOVE)))
                .isPresent();
        if (large) {
            return WishParameters.MODE_FOR_LARGE_NEEDS;
        }
        return switch (need.kind()) {
            case URGENT_PERSONAL -> WishParameters.MODE_FOR_URGENT_WISHES;
            case SPECIAL_GROUP -> WishParameters.MODE_FOR_GROUP_WISHES;
            case UNIVERSAL -> WishParameters.MODE_FOR_UNIVERSAL_WISHES;
        };
    }
}
