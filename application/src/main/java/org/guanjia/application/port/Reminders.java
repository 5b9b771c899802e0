package org.guanjia.application.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.reminder.Tally;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * Which wishes are under watch, and the reminders that were given. Every implementation guarantees that of a wish's clock
 * each reminder is given once, whoever gives it and however many try: the effect that comes second is refused, with
 * everything else in its decision.
 */
public interface Reminders {

    /** Everything that was given of a wish, settled or not, by its moment. */
    List<ReminderGiven> of(WishId wish);

    /**
     * What stands for these, by its due instant, town, wish and clock.
     *
     * @param after only those that follow this one, where present
     */
    List<ReminderGiven> standing(Audience audience, Optional<Cursor> after, int limit);

    /** How many cases those come to that stand for these. */
    Tally tally(Audience audience);

    Optional<Watch> watch(WishId wish);

    /**
     * What of a town is to be looked at by that moment, inclusive, the longest due first; then what was last looked at later
     * than that other one, which is what a clock that ran ahead leaves behind.
     *
     * @param ahead later than the moment by more than clocks of several servers differ
     */
    List<Watch> toLookAt(TownCode town, Instant moment, Instant ahead, int limit);

    /** Wishes of a town of which something was due by that moment and which are not under watch, the soonest due first. */
    List<WishId> unwatched(TownCode town, Instant moment, int limit);

    /**
     * Who asks: a reminder is theirs that goes to one of these handlers in one of these towns, or to one of these offices, as
     * the one in charge or as the next level.
     *
     * @param towns where to look
     */
    record Audience(Set<TownCode> towns, Set<StaffSubject> handlers, Set<Office> offices) {

        public Audience {
            towns = Set.copyOf(towns);
            handlers = Set.copyOf(handlers);
            offices = Set.copyOf(offices);
        }
    }

    /** Where a page ended; one reminder at most stands for each clock of a wish. */
    record Cursor(Instant due, WishId wish, WatchedClock clock) {

        private static final Pattern FORM = Pattern.compile("([0-9]{1,18})@([^@]{1,40})@([A-Z_]{1,32})");

        /** The cursor of a page that ends with that reminder. */
        public static Cursor of(ReminderGiven last) {
            return new Cursor(
                    last.reminder().due(), last.wish(), last.reminder().clock());
        }

        /**
         * Reads the form of {@link #text}.
         *
         * @throws Refusal.InvalidInput if the text is anything else
         */
        public static Cursor parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw malformed();
            }
            WatchedClock clock = Stream.of(WatchedClock.values())
                    .filter(known -> known.name().equals(form.group(3)))
                    .findFirst()
                    .orElseThrow(Cursor::malformed);
            Instant due = Instant.EPOCH.plus(Long.parseLong(form.group(1)), ChronoUnit.MICROS);
            return new Cursor(due, WishId.parse(form.group(2)), clock);
        }

        private static Refusal malformed() {
            return new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "the cursor of a page before");
        }

        /** Opaque to its reader. */
        public String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, due) + "@" + wish.text() + "@" + clock;
        }
    }
}
