package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.reminder.Addressees;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * A reminder of a wish's clock. Of several who give the same one takes effect; the others are refused as twins.
 *
 * @param number of the wish
 * @param village where the wish lay
 * @param late whether it was given after its moment, for itself and for all that were missed before it
 * @param settledAt from when on it no longer stands: a later one took its place, or its clock no longer runs
 */
public record ReminderGiven(
        WishId wish,
        Reminder reminder,
        CaseNumber number,
        VillageCode village,
        Addressees addressees,
        Instant givenAt,
        boolean late,
        Optional<Instant> settledAt)
        implements Effect {

    @Override
    public TownCode town() {
        return wish.town();
    }

    /** Whether it still tells how things are. */
    public boolean stands() {
        return settledAt.isEmpty();
    }
}
