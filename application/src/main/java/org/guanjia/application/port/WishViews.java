package org.guanjia.application.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.CalendarId;

/** The wishes on record, for reading. Sees what is committed, never less than this process has written. */
public interface WishViews {

    Optional<WishView> find(WishId id);

    /** Those of the wishes that there are, in no order. */
    List<WishView> find(Set<WishId> ids);

    /** The wish of that case number. */
    Optional<WishView> find(CaseNumber number);

    /**
     * Wishes by town and id, the oldest first.
     *
     * @param filter at least one town or village stands in it
     * @param after only those that follow this one, where present
     * @param limit the greatest number given
     */
    List<WishView> list(WishFilter filter, Optional<WishId> after, int limit);

    /**
     * Wishes of which something is owed, the soonest due first; those that wait for a calendar come last.
     *
     * @param filter at least one town or village stands in it
     */
    List<WishView> due(WishFilter filter, Optional<DueCursor> after, int limit);

    /**
     * What may be the same need (W-11): wishes of these persons in that field, in any town, by town and id, that are open,
     * or that came to an end with aid, the programme's or a policy's, at that moment or later.
     */
    List<WishView> possibleDuplicates(Set<PersonId> persons, Code field, Instant endedFrom);

    /**
     * Wishes of a town, by id, with a clock that another edition of the calendar may change and that was not computed with
     * this one: something is still owed, or was done at a time that cannot be judged yet.
     */
    List<WishId> computedWithout(CalendarId edition, TownCode town, Optional<WishId> after, int limit);

    /** Wishes that were transferred before that moment and do not stand in their new town yet, by id. */
    List<WishId> transferredWithoutSuccessor(TownCode town, Instant before, int limit);

    /**
     * Where a page of due wishes ended.
     *
     * @param due empty where the page ended among those that wait for a calendar
     */
    record DueCursor(Optional<Instant> due, WishId id) {

        private static final String WAITING = "-";
        private static final Pattern MICROSECONDS = Pattern.compile("[0-9]{1,18}");

        /** The cursor of a page that ends with that wish. */
        public static DueCursor of(WishView last) {
            return new DueCursor(last.state().clocks().earliestDue(last.state().wholeClockStandsStill()), last.id());
        }

        /**
         * Reads the form of {@link #text}.
         *
         * @throws Refusal.InvalidInput if the text is anything else
         */
        public static DueCursor parse(String text) {
            int at = text.indexOf('@');
            String due = text.substring(0, Math.max(at, 0));
            if (at < 0 || !(due.equals(WAITING) || MICROSECONDS.matcher(due).matches())) {
                throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "the cursor of a page before");
            }
            Optional<Instant> instant = due.equals(WAITING)
                    ? Optional.empty()
                    : Optional.of(Instant.EPOCH.plus(Long.parseLong(due), ChronoUnit.MICROS));
            return new DueCursor(instant, WishId.parse(text.substring(at + 1)));
        }

        /** Opaque to its reader. */
        public String text() {
            return due.map(instant -> Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant)))
                            .orElse(WAITING)
                    + "@" + id.text();
        }
    }
}
