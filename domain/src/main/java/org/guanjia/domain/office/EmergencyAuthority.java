package org.guanjia.domain.office;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.DateSpan;

/**
 * The word of a town's lead, given beforehand and on record, that one officer of the town or of one of its villages may
 * decide at once in an emergency (W-09).
 *
 * @param number which one of the officer's it is, from 1
 * @param office where the officer serves; the authority reaches as far as the office does
 * @param days first and last inclusive; there is always a last
 * @param ground the decision or document it rests on; it names no resident
 * @param grantedAt when it was given; what happened before does not stand on it, be it on the same day
 * @param withdrawnAt from when on it no longer holds, where it was withdrawn
 */
@Enforces("W-09.officer-authorised-beforehand")
public record EmergencyAuthority(
        int number,
        Office office,
        StaffSubject officer,
        DateSpan days,
        String ground,
        Instant grantedAt,
        Optional<Instant> withdrawnAt) {

    /** The greatest number of characters of a ground. */
    public static final int LONGEST_GROUND = 500;

    public EmergencyAuthority {
        TextForm.LINE.require(ground, LONGEST_GROUND);
    }

    /** Whether the officer may decide by it at that moment, as long as they serve in the office. */
    public boolean holdsAt(Instant at) {
        return days.contains(CityTime.dateOf(at))
                && !at.isBefore(grantedAt)
                && withdrawnAt.filter(end -> !at.isBefore(end)).isEmpty();
    }

    /** Whether it reaches a wish of that village. */
    public boolean reaches(VillageCode village) {
        return office.village()
                .map(village::equals)
                .orElseGet(() -> office.town().equals(village.town()));
    }

    /** The same authority, withdrawn. */
    public EmergencyAuthority withdrawn(Instant at) {
        return new EmergencyAuthority(number, office, officer, days, ground, grantedAt, Optional.of(at));
    }
}
