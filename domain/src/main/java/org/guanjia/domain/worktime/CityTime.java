package org.guanjia.domain.worktime;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * Days as the city lives them: the zone is Asia/Shanghai, and a day ends at 24:00. Dates are always taken from the
 * platform's zone rules, so they stay right should the rules change (the zone has stood at +08:00 since 1992, and had a
 * summer time before); asking the rules for an offset allocates nothing.
 */
public final class CityTime {

    /** The zone of every date in the system. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final ZoneRules RULES = ZONE.getRules();
    private static final long SECONDS_PER_DAY = 86_400;

    private CityTime() {}

    /** The date in the city at that instant. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofEpochDay(epochDayOf(instant));
    }

    /** The instant at which the day is over: 24:00, the first one that no longer belongs to it. */
    public static Instant endOf(LocalDate date) {
        return date.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    static long epochDayOf(Instant instant) {
        long local = instant.getEpochSecond() + RULES.getOffset(instant).getTotalSeconds();
        return Math.floorDiv(local, SECONDS_PER_DAY);
    }
}
