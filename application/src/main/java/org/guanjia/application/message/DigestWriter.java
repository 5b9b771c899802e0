package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.QueuedDigest;
import org.guanjia.application.port.ReminderGiven;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.Reminders.Audience;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.StaffContact;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.reminder.Audiences;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.Slot;
import org.guanjia.domain.message.Wordings;
import org.guanjia.domain.reminder.Tally;
import org.guanjia.domain.shared.PhoneNumber;

/**
 * Words a digest when it is sent, by what the member of staff is reminded of then: numbers of cases, and the number of the case
 * that is due soonest. Nobody is named in it. Safe for use by several threads.
 */
public final class DigestWriter {

    private final StaffViews staff;
    private final Reminders reminders;
    private final Audiences audiences;
    private final Wordings wordings;

    @Inject
    public DigestWriter(StaffViews staff, Reminders reminders, Audiences audiences, Wordings wordings) {
        this.staff = staff;
        this.reminders = reminders;
        this.audiences = audiences;
        this.wordings = wordings;
    }

    /** The digest as it reads now. */
    Letter write(QueuedDigest digest, Instant now) {
        Optional<PhoneNumber> number =
                staff.contact(digest.staff()).flatMap(StaffContact::phone).filter(PhoneNumber::canReceiveSms);
        if (number.isEmpty()) {
            return Letter.without(DispatchFault.NO_NUMBER);
        }
        StaffView view = staff.find(digest.staff()).orElseThrow();
        Audience audience = audiences.of(view.record(), now);
        List<ReminderGiven> soonest = reminders.standing(audience, Optional.empty(), 1);
        Tally tally = reminders.tally(audience);
        if (soonest.isEmpty() || tally.isEmpty()) {
            return Letter.without(DispatchFault.NOTHING_LEFT);
        }
        Map<Slot, String> values = Map.of(
                Slot.RED, Long.toString(tally.red()),
                Slot.AMBER, Long.toString(tally.amber()),
                Slot.STALLED, Long.toString(tally.stalled()),
                Slot.CASE_NUMBER, soonest.get(0).number().text());
        return wordings.newest()
                .map(templates -> new SmsOrder(digest.id(), number.get(), templates.digest(values)))
                .map(Letter::of)
                .orElseGet(() -> Letter.without(DispatchFault.NO_WORDING));
    }
}
