package org.guanjia.domain.staff;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.worktime.CityTime;

/**
 * A substitution as it stands on the record of the absent one.
 *
 * @param number which one of theirs it is, from 1
 * @param endedAt from when on it no longer holds, where it was ended before its last day
 */
public record RecordedSubstitution(int number, Substitution substitution, Optional<Instant> endedAt) {

    /** Whether somebody stands in by it at that moment, as long as both serve in the office. */
    public boolean holdsAt(Instant at) {
        return substitution.days().contains(CityTime.dateOf(at))
                && endedAt.filter(end -> !at.isBefore(end)).isEmpty();
    }

    RecordedSubstitution ended(Instant at) {
        return new RecordedSubstitution(number, substitution, Optional.of(at));
    }
}
