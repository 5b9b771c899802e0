package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.WorkCalendar;

/** The bundled calendar as if nothing were known of the years until 2040 but their weekends and New Year's Day. */
final class LaterYears {

    private LaterYears() {}

    static WorkCalendar calendar() {
        try (InputStream file = CalendarEdition.class.getResourceAsStream("prc.calendar")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String later = IntStream.rangeClosed(2027, 2040)
                    .mapToObj(year -> "\nholiday | " + year + "-01-01 | 元旦")
                    .collect(Collectors.joining());
            return WorkCalendar.of(CalendarEdition.parse(
                    new SourceText("test.calendar", text.replace("2020 .. 2026", "2020 .. 2040") + later)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
