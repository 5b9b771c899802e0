package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.shared.WishId;

/**
 * What was found out about a wish before somebody decides it.
 *
 * @param possibleDuplicates wishes that may be the same need, as they were shown (W-11)
 * @param duplicatesDecided whether it was decided that none of them is
 * @param policyCheck that existing policies were looked through, once they were
 * @param handOver present while it is with a policy department
 * @param mode how it is handled, while it is triaged
 */
public record Examination(
        List<WishId> possibleDuplicates,
        boolean duplicatesDecided,
        Optional<PolicyCheck> policyCheck,
        Optional<HandOver> handOver,
        Optional<HandlingMode> mode,
        Verification verification) {

    public Examination {
        possibleDuplicates = List.copyOf(possibleDuplicates);
    }

    static Examination of(List<WishId> possibleDuplicates) {
        return new Examination(
                possibleDuplicates,
                possibleDuplicates.isEmpty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Verification.NONE);
    }

    Examination withDuplicatesDecided() {
        return new Examination(possibleDuplicates, true, policyCheck, handOver, mode, verification);
    }

    Examination with(PolicyCheck check) {
        return new Examination(
                possibleDuplicates, duplicatesDecided, Optional.of(check), Optional.empty(), mode, verification);
    }

    Examination with(HandOver newHandOver) {
        return new Examination(
                possibleDuplicates, duplicatesDecided, policyCheck, Optional.of(newHandOver), mode, verification);
    }

    /** No longer with a department, whose policy was tried. */
    Examination withoutHandOver() {
        HandOver tried = handOver.orElseThrow(() -> new IllegalArgumentException("Wish comes back from no department"));
        return with(new PolicyCheck(
                tried.policy().edition(), Optional.of(tried.policy().policy())));
    }

    Examination untriaged() {
        return new Examination(
                possibleDuplicates,
                duplicatesDecided,
                policyCheck,
                handOver,
                Optional.empty(),
                verification.withoutProof());
    }

    Examination with(HandlingMode newMode) {
        return new Examination(
                possibleDuplicates, duplicatesDecided, policyCheck, handOver, Optional.of(newMode), verification);
    }

    Examination with(Verification newVerification) {
        return new Examination(possibleDuplicates, duplicatesDecided, policyCheck, handOver, mode, newVerification);
    }
}
