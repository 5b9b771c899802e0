package org.guanjia.domain.approval;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Enforces;

/**
 * Says who may not decide. Steps are those of the whole approval, whatever the round: who decided for an office may
 * decide for it again when the case comes back amended, and for no other.
 */
@Enforces({"A-02.nobody-decides-their-own", "A-02.second-officer-needed"})
final class Impartiality {

    private Impartiality() {}

    /** Why none of these names may stand under a decision for the seat; empty where they may. */
    static Optional<ApprovalProvision> against(ApprovalState state, Collection<String> names, Office seat) {
        return names.stream()
                .flatMap(name -> against(state, name, seat).stream())
                .findFirst();
    }

    /** Refuses whoever asks for it or is related to who does. */
    static void requireOutsider(Parties parties, String officer) {
        if (parties.submitter().filter(officer::equals).isPresent()) {
            throw ApprovalProvision.SUBMITTED_IT.refusal();
        }
        if (parties.relatives().contains(officer)) {
            throw ApprovalProvision.RELATED.refusal();
        }
    }

    private static Optional<ApprovalProvision> against(ApprovalState state, String name, Office seat) {
        if (submitted(state, name)) {
            return Optional.of(ApprovalProvision.SUBMITTED_IT);
        }
        if (state.parties().relatives().contains(name)) {
            return Optional.of(ApprovalProvision.RELATED);
        }
        if (state.interests().contains(name)) {
            return Optional.of(ApprovalProvision.HAS_INTEREST);
        }
        return isOnRecord(state, name, seat) ? Optional.of(ApprovalProvision.ON_RECORD_ALREADY) : Optional.empty();
    }

    /** Who asked for it, or changed it on the way; who only recorded it did neither. */
    private static boolean submitted(ApprovalState state, String name) {
        Stream<String> amenders = state.rounds().stream()
                .map(round -> round.terms().by())
                .filter(by -> !by.equals(state.parties().recorder()));
        return Stream.concat(state.parties().submitter().stream(), amenders).anyMatch(name::equals);
    }

    private static boolean isOnRecord(ApprovalState state, String name, Office seat) {
        return hasName(state.round().decisions(), name)
                || state.atOnce().filter(it -> it.officer().equals(name)).isPresent()
                || state.earlierRounds().stream()
                        .anyMatch(round -> hasName(
                                round.decisions().stream()
                                        .filter(decision -> !decision.seat().equals(seat))
                                        .toList(),
                                name));
    }

    static boolean hasName(List<Decision> decisions, String name) {
        return decisions.stream().anyMatch(decision -> decision.names().contains(name));
    }
}
