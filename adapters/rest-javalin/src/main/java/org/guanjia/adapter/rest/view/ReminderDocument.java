package org.guanjia.adapter.rest.view;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.reminder.Addressees;
import org.guanjia.domain.reminder.Reminder;
import org.guanjia.domain.reminder.ReminderKind;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/**
 * A reminder that stands.
 *
 * @param number of the wish
 * @param clock what it reminds of
 * @param due by when that is owed, or from when on the case counts as stalled
 * @param ordinal how many times it was repeated after the due instant
 * @param at the moment that it belongs to
 * @param late whether it was given after its moment, for itself and for all that were missed before it
 * @param handler who takes care of the wish
 * @param office where the wish lies and nobody takes care of it
 * @param superior whose turn it is besides
 */
public record ReminderDocument(
        WishId wish,
        CaseNumber number,
        VillageCode village,
        WatchedClock clock,
        Instant due,
        ReminderKind kind,
        int ordinal,
        Instant at,
        Instant givenAt,
        boolean late,
        Optional<StaffSubject> handler,
        Optional<Office> office,
        Optional<Office> superior) {

    static ReminderDocument of(ReminderGiven given) {
        Reminder reminder = given.reminder();
        Addressees addressees = given.addressees();
        return new ReminderDocument(
                given.wish(),
                given.number(),
                given.village(),
                reminder.clock(),
                reminder.due(),
                reminder.kind(),
                reminder.ordinal(),
                reminder.at(),
                given.givenAt(),
                given.late(),
                addressees.handler(),
                addressees.office(),
                addressees.superior());
    }
}
