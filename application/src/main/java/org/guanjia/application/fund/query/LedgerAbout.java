package org.guanjia.application.fund.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.port.Cell;
import org.guanjia.application.port.Table;
import org.guanjia.domain.worktime.CityTime;

/** What the tables of a file are of. */
record LedgerAbout(LedgerSpan span, BookWords words) {

    /** A table with its words. */
    Table table(String key, Table.Rows rows, String... columns) {
        return new Table(
                key,
                words.both("table." + key),
                Stream.of(columns).map(column -> words.both("column." + column)).toList(),
                rows);
    }

    /** The first table of a file. */
    Table table(Instant made) {
        return table("about", rows -> lines(made).forEach(rows), "item", "value");
    }

    private Stream<List<Cell>> lines(Instant made) {
        return Stream.of(
                List.of(word("about.unit"), text(words.of(span.fund().unit()))),
                List.of(word("about.villages"), word(span.withVillages() ? "yes" : "no")),
                List.of(word("about.programme"), text(words.of(span.fund().programme()))),
                List.of(word("about.year"), new Cell.Count(span.fund().year())),
                List.of(word("about.from"), day(span.from(), "about.from-the-beginning")),
                List.of(word("about.until"), day(span.until(), "about.up-to-now")),
                List.of(word("about.made"), new Cell.Moment(made)),
                List.of(word("about.zone"), text(CityTime.ZONE.getId() + " (UTC+08:00)")),
                List.of(word("about.currency"), word("about.yuan")));
    }

    private Cell day(Optional<LocalDate> day, String otherwise) {
        return day.<Cell>map(date -> text(date.toString())).orElseGet(() -> word(otherwise));
    }

    private Cell word(String key) {
        return text(words.both(key));
    }

    private static Cell text(String text) {
        return new Cell.Text(text);
    }
}
