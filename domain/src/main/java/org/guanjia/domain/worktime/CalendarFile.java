package org.guanjia.domain.worktime;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Records;
import org.guanjia.domain.shared.SourceText;

/** Reads one calendar file and finds everything that is wrong with it. */
final class CalendarFile {

    private static final char SEPARATOR = '|';

    private final SourceText source;
    private final Faults faults = new Faults();
    private final Records records;
    private final Map<LocalDate, String> placeOfDate = new TreeMap<>();
    private final Map<LocalDate, ExceptionalDay> days = new TreeMap<>();
    private Optional<CalendarId> id = Optional.empty();
    private Optional<CoveredYears> years = Optional.empty();

    CalendarFile(SourceText source) {
        this.source = source;
        this.records = new Records(source, faults);
    }

    CalendarEdition read() {
        source.records().forEach(this::readRecord);
        records.require("edition");
        records.require("years");
        years.ifPresent(this::checkDaysAgainst);
        faults.refuseIfAny();
        return new CalendarEdition(id.orElseThrow(), years.orElseThrow(), List.copyOf(days.values()));
    }

    private void readRecord(SourceText.Line line) {
        List<String> fields = line.fields(SEPARATOR);
        switch (fields.get(0)) {
            case "edition" ->
                id = readSingleRecord(line, fields, CalendarId::new).or(() -> id);
            case "years" ->
                years = readSingleRecord(line, fields, CoveredYears::parse).or(() -> years);
            case "holiday" -> readDay(line, fields, ExceptionalDay.Kind.HOLIDAY);
            case "workday" -> readDay(line, fields, ExceptionalDay.Kind.WORKDAY);
            default -> faults.add(line.location(), FaultCode.UNKNOWN_RECORD, "record", fields.get(0));
        }
    }

    private <T> Optional<T> readSingleRecord(SourceText.Line line, List<String> fields, Function<String, T> parse) {
        return records.isFirst(line, fields.get(0)) && records.hasFields(line.location(), fields, 2)
                ? faults.collect(line.location(), () -> parse.apply(fields.get(1)))
                : Optional.empty();
    }

    private void readDay(SourceText.Line line, List<String> fields, ExceptionalDay.Kind kind) {
        if (!records.hasFields(line.location(), fields, 3)) {
            return;
        }
        Optional<LocalDate> date = faults.collect(line.location(), () -> DateText.parse(fields.get(1)));
        Optional<ExceptionalDay> day = faults.collect(
                line.location(), () -> new ExceptionalDay(date.orElse(LocalDate.EPOCH), kind, fields.get(2)));
        if (date.isEmpty()) {
            return;
        }
        String earlier = placeOfDate.putIfAbsent(date.get(), line.location());
        if (earlier != null) {
            faults.add(line.location(), FaultCode.DUPLICATE, "value", fields.get(1), "first", earlier);
        }
        day.ifPresent(known -> days.putIfAbsent(known.date(), known));
    }

    private void checkDaysAgainst(CoveredYears covered) {
        placeOfDate.forEach((date, place) -> {
            if (!covered.contain(date)) {
                faults.add(place, FaultCode.OUT_OF_RANGE, "allowed", covered.toString());
            }
        });
        covered.stream()
                .filter(year -> days.values().stream().noneMatch(day -> isHolidayIn(year, day)))
                .forEach(year -> faults.add(
                        source.file(),
                        FaultCode.MISSING_RECORD,
                        "record",
                        ExceptionalDay.Kind.HOLIDAY.text() + " " + year));
    }

    private static boolean isHolidayIn(int year, ExceptionalDay day) {
        return day.kind() == ExceptionalDay.Kind.HOLIDAY && day.date().getYear() == year;
    }
}
