package org.guanjia.domain.reminder;

import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;

/**
 * Who a reminder is for (M-02); there is always somebody.
 *
 * @param handler who takes care of the case
 * @param office where it lies and nobody takes care of it
 * @param superior whose turn it is besides
 */
public record Addressees(Optional<StaffSubject> handler, Optional<Office> office, Optional<Office> superior) {

    public Addressees {
        if (handler.isEmpty() == office.isEmpty()) {
            throw new IllegalArgumentException("Reminder goes to a handler, or to an office that has none");
        }
    }

    /**
     * Whom it reaches: the handler, and from red on the next level. Where nobody takes care of the case, its office and the
     * next level from the beginning; the office hears of it too, since the work is still there (ours).
     */
    public static Addressees of(
            ReminderKind kind, Optional<StaffSubject> handler, Office office, Optional<Office> superior) {
        boolean nextLevel = kind.escalates() || handler.isEmpty();
        return new Addressees(
                handler, handler.isEmpty() ? Optional.of(office) : Optional.empty(), superior.filter(any -> nextLevel));
    }
}
