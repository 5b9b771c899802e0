package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.worktime.CityTime;

/**
 * One line of the record of an approval. It names officers by their subjects and words by where the vault keeps them.
 *
 * @param round from 1
 * @param step of the route that was decided, from 1; 0 where it was none
 * @param basis what the round was based on
 * @param office that acted
 * @param seat the office of the route in whose place it did, where that is another
 * @param by the subject of who acted; none where it came about by itself
 * @param standingIn for whom, where a deputy acted
 * @param amount asked for or granted
 * @param words an opinion, a reason or a justification
 */
public record RecordLine(
        Instant at,
        Act act,
        int round,
        int step,
        FrozenContent basis,
        Optional<Office> office,
        Optional<Office> seat,
        Optional<String> by,
        Optional<Substitution> standingIn,
        Optional<Money> amount,
        Optional<PersonalTextId> words,
        Optional<SealReference> seal) {

    private static final String DIVIDER = " | ";

    /** What came to pass. */
    public enum Act {
        GRANTED_AT_ONCE,
        SUBMITTED,
        APPROVED,
        REFUSED,
        RETURNED,
        AMENDED,
        INTEREST_DECLARED,
        PASSED_UP,
        WITHDRAWN,
        FELL_AWAY,
        REVOKED;

        /** The verdict of which it came; empty where nobody decided. */
        public Optional<Verdict> verdict() {
            return switch (this) {
                case GRANTED_AT_ONCE, APPROVED -> Optional.of(Verdict.APPROVE);
                case REFUSED -> Optional.of(Verdict.REFUSE);
                case RETURNED -> Optional.of(Verdict.RETURN);
                case SUBMITTED, AMENDED, INTEREST_DECLARED, PASSED_UP, WITHDRAWN, FELL_AWAY, REVOKED ->
                    Optional.empty();
            };
        }

        static Act of(Verdict verdict) {
            return switch (verdict) {
                case APPROVE -> APPROVED;
                case REFUSE -> REFUSED;
                case RETURN -> RETURNED;
            };
        }
    }

    /** The same line, with that seal under what was decided. */
    public RecordLine sealed(SealReference other) {
        return new RecordLine(
                at, act, round, step, basis, office, seat, by, standingIn, amount, words, Optional.of(other));
    }

    /** Everything that it holds, in the order of its parts; what is not there is left out. */
    public String text() {
        return Stream.of(
                        Stream.of(at.atZone(CityTime.ZONE).toLocalDateTime().toString(), round + " " + act),
                        office.map(Office::text).stream(),
                        seat.map(it -> "in place of " + it).stream(),
                        by.map(it -> "by " + it).stream(),
                        standingIn.map(it -> "for " + it.absent() + ", " + it.days()).stream(),
                        amount.map(Money::toYuanText).stream(),
                        words.map(it -> "words " + it).stream(),
                        seal.map(it -> "seal " + it).stream(),
                        Stream.of("on " + basis))
                .flatMap(each -> each)
                .collect(Collectors.joining(DIVIDER));
    }
}
