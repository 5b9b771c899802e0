package org.guanjia.bootstrap.cli;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.guanjia.domain.worktime.CityTime;

/** Moments of a story as its readers have them on the wall: day, weekday, time of the day. */
final class StoryMoments {

    private final DateTimeFormatter full;
    private final DateTimeFormatter day;

    StoryMoments(Locale locale) {
        this.full = DateTimeFormatter.ofPattern("MM-dd E HH:mm", locale);
        this.day = DateTimeFormatter.ofPattern("MM-dd E", locale);
    }

    String print(Instant moment) {
        return full.format(local(moment));
    }

    /** The end of a period; midnight is the 24:00 of the day before. */
    String printEnd(Instant moment) {
        LocalDateTime local = local(moment);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day.format(local.minusDays(1)) + " 24:00"
                : full.format(local);
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, CityTime.ZONE);
    }
}
