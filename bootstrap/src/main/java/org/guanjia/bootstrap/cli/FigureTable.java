package org.guanjia.bootstrap.cli;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.figure.query.PlaceFigures;
import org.guanjia.application.figure.query.PlaceFigures.OnTime;
import org.guanjia.application.figure.query.PlaceFigures.Value;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishStage;

/** Figures as people read them, the place last since names differ in width, and as spreadsheets do. */
final class FigureTable {

    private static final List<String> COLUMNS = List.of(
            "report.requests",
            "report.open",
            "report.overdue",
            "report.case",
            "report.receipt",
            "report.decision",
            "report.closed",
            "report.evaluated");

    private static final int WIDTH = 16;
    private static final String NONE = "-";
    private static final String BEGINS_FORMULAS = "=+-@";

    private final Texts texts;
    private final ReadFigures.Answer answer;

    FigureTable(Texts texts, ReadFigures.Answer answer) {
        this.texts = texts;
        this.answer = answer;
    }

    /** A line for each place in which anything is counted. */
    Stream<String> lines() {
        String head = texts.get(
                "report.head", answer.period(), Moments.print(answer.asOf().truncatedTo(ChronoUnit.SECONDS)));
        String columns = COLUMNS.stream().map(texts::get).map(FigureTable::cell).collect(Collectors.joining());
        List<PlaceFigures> places =
                answer.places().stream().filter(FigureTable::isCounted).toList();
        return places.isEmpty()
                ? Stream.of(head, texts.get("report.nothing"))
                : Stream.concat(Stream.of(head, columns), places.stream().map(FigureTable::line));
    }

    private static boolean isCounted(PlaceFigures place) {
        return place.requests() > 0 || !values(place, WishFigure.STAGE).isEmpty();
    }

    private static String line(PlaceFigures place) {
        List<Value> closed = values(place, WishFigure.SATISFACTION);
        return Stream.of(
                                Long.toString(place.requests()),
                                number(values(place, WishFigure.STAGE).stream()
                                        .filter(stage -> !WishStage.valueOf(stage.value())
                                                .isEnd())),
                                overdue(place),
                                onTime(place, WishFigure.CASE),
                                onTime(place, WishFigure.RECEIPT),
                                onTime(place, WishFigure.DECISION),
                                number(closed.stream()),
                                number(closed.stream()
                                        .filter(grade -> !grade.value().equals(WishFigure.NOT_EVALUATED))))
                        .map(FigureTable::cell)
                        .collect(Collectors.joining())
                + "  " + Texts.printable(place.name()) + " " + place.code();
    }

    private static List<Value> values(PlaceFigures place, WishFigure figure) {
        return place.breakdowns().stream()
                .filter(breakdown -> breakdown.figure() == figure)
                .flatMap(breakdown -> breakdown.values().stream())
                .toList();
    }

    private static String number(Stream<Value> values) {
        return Long.toString(values.mapToLong(Value::wishes).sum());
    }

    private static String overdue(PlaceFigures place) {
        return Long.toString(place.clocks().stream()
                .filter(clock -> clock.clock() == WishFigure.CASE)
                .mapToLong(OnTime::overdue)
                .sum());
    }

    /** The share, and the rulebook by which it was judged. */
    private static String onTime(PlaceFigures place, WishFigure figure) {
        String shares = place.clocks().stream()
                .filter(clock -> clock.clock() == figure)
                .flatMap(clock -> clock.percent().map(percent -> percent + "% " + clock.rulebook()).stream())
                .collect(Collectors.joining(", "));
        return shares.isEmpty() ? NONE : shares;
    }

    private static String cell(String text) {
        return " " + DisplayWidth.paddedLeft(text, WIDTH - 1);
    }

    /** A row for each count; no cell is taken for a formula. */
    Stream<String> csv() {
        return Stream.concat(
                Stream.of("level,code,name,period,figure,value,wishes"),
                answer.places().stream().flatMap(this::rows));
    }

    private Stream<String> rows(PlaceFigures place) {
        Stream<String> breakdowns = place.breakdowns().stream()
                .flatMap(breakdown -> breakdown.values().stream()
                        .map(value -> row(place, breakdown.figure(), value.value(), value.wishes())));
        return Stream.concat(breakdowns, place.clocks().stream().flatMap(clock -> rows(place, clock)));
    }

    private Stream<String> rows(PlaceFigures place, OnTime clock) {
        String rulebook = clock.rulebook() + ":";
        return Stream.of(
                row(place, clock.clock(), rulebook + "MET", clock.met()),
                row(place, clock.clock(), rulebook + "MISSED", clock.missed()),
                row(place, clock.clock(), rulebook + "OVERDUE", clock.overdue()),
                row(place, clock.clock(), rulebook + "OPEN", clock.open()),
                row(place, clock.clock(), rulebook + "AWAITING_CALENDAR", clock.awaitingCalendar()));
    }

    private String row(PlaceFigures place, WishFigure figure, String value, long wishes) {
        return Stream.of(
                        place.level().name(),
                        place.code(),
                        place.name(),
                        answer.period(),
                        figure.name(),
                        value,
                        Long.toString(wishes))
                .map(FigureTable::asText)
                .collect(Collectors.joining(","));
    }

    private static String asText(String text) {
        String safe = BEGINS_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
