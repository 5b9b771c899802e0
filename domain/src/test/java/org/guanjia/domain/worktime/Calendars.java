package org.guanjia.domain.worktime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.guanjia.domain.shared.SourceText;

/** The bundled calendar, a fictitious successor of it, and times as people in the city say them. */
final class Calendars {

    private static final String TEXT = read();

    static final CalendarEdition PRC_EDITION = edition(TEXT);
    static final WorkCalendar PRC = WorkCalendar.of(PRC_EDITION);

    /** What a notice for 2027 might say; its last holiday takes 31 December 2026 away as well. */
    static final WorkCalendar PRC_WITH_2027 = WorkCalendar.of(
            edition(TEXT.replace("prc-2026", "prc-2027").replace("2020 .. 2026", "2020 .. 2027") + """
            holiday | 2026-12-31 | 元旦
            holiday | 2027-01-01 | 元旦
            holiday | 2027-01-02 | 元旦
            workday | 2027-01-03 | 元旦
            """));

    private Calendars() {}

    static CalendarEdition edition(String text) {
        return CalendarEdition.parse(new SourceText("test.calendar", text));
    }

    /** A local date and time such as {@code 2024-02-09T17:30}, or, with a Z at its end, an instant. */
    static Instant at(String text) {
        return text.endsWith("Z")
                ? Instant.parse(text)
                : LocalDateTime.parse(text).atZone(CityTime.ZONE).toInstant();
    }

    /** The end of the day, as a deadline counts it. */
    static Instant endOf(String date) {
        return LocalDate.parse(date).plusDays(1).atStartOfDay(CityTime.ZONE).toInstant();
    }

    static Deadline deadline(String start, String term) {
        return Deadline.of(at(start), Term.parse(term), PRC);
    }

    private static String read() {
        try (InputStream file = CalendarEdition.class.getResourceAsStream("prc.calendar")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
