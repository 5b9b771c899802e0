package org.guanjia.bootstrap.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.guanjia.domain.worktime.CityTime;

/**
 * When the story is told of. Its days are counted from the first one, which is 0.
 *
 * @param toldBefore what the story has on its days from that moment on does not happen
 * @param end the moment at which the story stands when it is told; what is asked last is asked shortly before
 */
public record Timetable(LocalDate firstDay, Instant toldBefore, Instant end) {

    private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 21);
    private static final int LAST_DAY = 39;
    private static final int DAYS_UNTIL_NOW = 24;
    private static final LocalTime CLOSING = LocalTime.of(17, 0);

    /** The whole story in the autumn of 2026, with the Mid-Autumn Festival and the long holiday of the National Day. */
    public static Timetable autumn2026() {
        Instant end = moment(AUTUMN.plusDays(LAST_DAY), CLOSING);
        return new Timetable(AUTUMN, end, end);
    }

    /** The story as far as it has come now, having begun some weeks ago: wishes at every stage. */
    public static Timetable until(Instant now) {
        LocalDate today = CityTime.dateOf(now);
        return new Timetable(today.minusDays(DAYS_UNTIL_NOW), moment(today, LocalTime.MIDNIGHT), now);
    }

    /** A moment of that day by the clock of the city, such as {@code 09:10}. */
    Instant at(int day, String time) {
        return moment(firstDay.plusDays(day), LocalTime.parse(time));
    }

    /** A moment so long before the end. */
    Instant beforeEnd(Duration time) {
        return end.minus(time);
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CityTime.ZONE).toInstant();
    }
}
