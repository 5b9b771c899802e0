package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;

/**
 * The editions of the work calendar that the city knows: the one it started with, and those that replace it, each from its
 * first day on. An edition never takes back a covered year: one that says nothing of a year which the edition before it
 * covers is passed over, so that no deadline comes to wait again. Safe for use by several threads.
 */
public final class WorkCalendars {

    private final WorkCalendar first;
    private final SortedMap<LocalDate, WorkCalendar> later;
    private final NavigableMap<LocalDate, WorkCalendar> replacing;

    private WorkCalendars(WorkCalendar first, SortedMap<LocalDate, WorkCalendar> later) {
        this.first = first;
        this.later = Collections.unmodifiableSortedMap(new TreeMap<>(later));
        this.replacing = new TreeMap<>();
        WorkCalendar before = first;
        for (Map.Entry<LocalDate, WorkCalendar> next : later.entrySet()) {
            if (yearsOf(next.getValue()).containAll(yearsOf(before))) {
                before = next.getValue();
                replacing.put(next.getKey(), before);
            }
        }
    }

    /** The calendar that the city starts with, alone. */
    public static WorkCalendars of(WorkCalendar first) {
        return new WorkCalendars(first, new TreeMap<>());
    }

    /**
     * The calendar that the city starts with, and these after it, each from its first day on. Those that would drop a covered
     * year are passed over.
     */
    public WorkCalendars followedBy(Map<LocalDate, WorkCalendar> others) {
        return new WorkCalendars(first, new TreeMap<>(others));
    }

    /**
     * These editions and one more, which is in force from that day on (M-08).
     *
     * @throws Refusal.InvalidInput if its id or its first day is taken
     * @throws Refusal.RuleBroken M-08 if it lacks a year that the edition before it covers, or has one that an edition
     *     after it lacks
     */
    public WorkCalendars with(LocalDate from, WorkCalendar edition) {
        Faults faults = new Faults();
        if (find(edition.edition().id()).isPresent()) {
            faults.add("", FaultCode.REPEATED, "value", edition.edition().id().text());
        }
        if (later.containsKey(from)) {
            faults.add("", FaultCode.REPEATED, "value", from.toString());
        }
        faults.refuseIfAny();
        SortedMap<LocalDate, WorkCalendar> all = new TreeMap<>(later);
        all.put(from, edition);
        WorkCalendars next = new WorkCalendars(first, all);
        for (Map.Entry<LocalDate, WorkCalendar> known : all.entrySet()) {
            LocalDate day = known.getKey();
            boolean shouldCount = day.equals(from) || replacing.containsKey(day);
            if (shouldCount && !next.replacing.containsKey(day)) {
                throw dropped(known.getValue(), next.inForce(day));
            }
        }
        return next;
    }

    private static Refusal dropped(WorkCalendar dropping, WorkCalendar before) {
        return new Refusal.RuleBroken(
                CalendarProvision.YEAR_DROPPED,
                Map.of(
                        "edition", dropping.edition().id().text(),
                        "years", yearsOf(dropping).toString(),
                        "covered", yearsOf(before).toString()));
    }

    /** The edition that deadlines are computed with on that day. */
    public WorkCalendar inForce(LocalDate date) {
        return Optional.ofNullable(replacing.floorEntry(date))
                .map(Map.Entry::getValue)
                .orElse(first);
    }

    /** The edition of that id, in force or not: what a deadline was computed with. */
    public Optional<WorkCalendar> find(CalendarId id) {
        return Stream.concat(later.values().stream(), Stream.of(first))
                .filter(known -> known.edition().id().equals(id))
                .findFirst();
    }

    private static CoveredYears yearsOf(WorkCalendar calendar) {
        return calendar.edition().years();
    }
}
