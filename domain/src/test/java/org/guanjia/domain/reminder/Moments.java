package org.guanjia.domain.reminder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/** The bundled rules and calendar, and times as people in the city say them. */
final class Moments {

    static final Rulebook RULES = Rulebook.parse(file(Rulebook.class, "2022.rulebook"));
    static final WorkCalendar PRC = WorkCalendar.of(CalendarEdition.parse(file(CalendarEdition.class, "prc.calendar")));

    private Moments() {}

    /** A local date and time such as {@code 2026-09-24T16:00}. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }

    private static SourceText file(Class<?> beside, String name) {
        try (InputStream stream = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new SourceText(name, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
