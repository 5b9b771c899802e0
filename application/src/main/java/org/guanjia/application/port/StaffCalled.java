package org.guanjia.application.port;

import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * A reminder that was given asks for a digest for a member of staff. It stands in the wish's town, wherever they are on
 * record; of several who say it one takes effect, the others are refused as twins.
 */
public record StaffCalled(WishId wish, Reminder reminder, StaffRecordId staff) implements Effect {

    @Override
    public TownCode town() {
        return wish.town();
    }
}
