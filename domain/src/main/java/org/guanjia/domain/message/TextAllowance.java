package org.guanjia.domain.message;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.worktime.CityTime;

/**
 * How often, and at what time of the day, one number may get a text that nobody owes it (ours); what residents are owed knows
 * no such limits. A day is any 24 hours, not one of the calendar: so no midnight brings twice as many.
 *
 * @param perMinute at most so many in any minute
 * @param perHour at most so many in any hour
 * @param perDay at most so many in any 24 hours
 * @param from from when on in the city's day, inclusive
 * @param until until when, exclusive
 */
public record TextAllowance(int perMinute, int perHour, int perDay, LocalTime from, LocalTime until) {

    /** What holds unless somebody sets something else. */
    public static final TextAllowance OURS = new TextAllowance(1, 5, 10, LocalTime.of(8, 0), LocalTime.of(21, 0));

    /** How far back a text counts. */
    public static final Duration REACH = Duration.ofDays(1);

    /** @throws IllegalArgumentException if a number is below 1 or the hours do not begin before they end */
    public TextAllowance {
        if (perMinute < 1 || perHour < 1 || perDay < 1) {
            throw new IllegalArgumentException("TextAllowance lets one text at least through");
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("TextAllowance from " + from + " until " + until);
        }
    }

    /** What a text waits for. */
    public enum Wait {
        /** It is night. */
        HOURS,
        /** The number had as many as it may have. */
        LIMIT
    }

    /**
     * The first moment, that one or a later one, at which a text may go to a number.
     *
     * @param sent when texts went to it, in any order; one that lies further ahead than a day was sent by a wrong time, and
     *     does not count
     */
    public Instant earliest(Instant moment, Collection<Instant> sent) {
        return withinHours(withinLimits(moment, sent));
    }

    /** The first moment of the day's hours, that one or a later one. */
    public Instant withinHours(Instant moment) {
        ZonedDateTime local = moment.atZone(CityTime.ZONE);
        if (local.toLocalTime().isBefore(from)) {
            return local.with(from).toInstant();
        }
        return local.toLocalTime().isBefore(until)
                ? moment
                : local.plusDays(1).with(from).toInstant();
    }

    /** What a text to a number would wait for at that moment; empty where it need not wait. */
    public Optional<Wait> waitsFor(Instant moment, Collection<Instant> sent) {
        if (withinLimits(moment, sent).isAfter(moment)) {
            return Optional.of(Wait.LIMIT);
        }
        return withinHours(moment).isAfter(moment) ? Optional.of(Wait.HOURS) : Optional.empty();
    }

    private Instant withinLimits(Instant moment, Collection<Instant> sent) {
        List<Instant> latestFirst = sent.stream()
                .filter(text -> !text.isAfter(moment.plus(REACH)))
                .sorted(Comparator.reverseOrder())
                .toList();
        return limits().entrySet().stream()
                .filter(limit -> latestFirst.size() >= limit.getValue())
                .map(limit -> latestFirst.get(limit.getValue() - 1).plus(limit.getKey()))
                .filter(free -> free.isAfter(moment))
                .max(Comparator.naturalOrder())
                .orElse(moment);
    }

    private Map<Duration, Integer> limits() {
        return Map.of(Duration.ofMinutes(1), perMinute, Duration.ofHours(1), perHour, REACH, perDay);
    }
}
