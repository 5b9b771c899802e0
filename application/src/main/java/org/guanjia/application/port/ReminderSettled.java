package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/** A reminder that no longer stands. One that was settled before, by whomever, is refused as stale. */
public record ReminderSettled(WishId wish, Reminder reminder, Instant at) implements Effect {

    @Override
    public TownCode town() {
        return wish.town();
    }
}
