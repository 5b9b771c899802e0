package org.guanjia.adapter.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.eligibility.EligibilityList.Entry;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.Records;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.worktime.DateSpan;
import org.guanjia.domain.worktime.DateText;

/** Reads one list, once, and names all its faults at once without saying whom they concern. */
final class EligibilityListFile {

    private static final char SEPARATOR = '|';
    private static final int LONGEST_SOURCE = 100;
    private static final String PERSON = "person";
    private static final Set<String> HEADERS = Set.of("source", "as-of");

    private final SourceText text;
    private final Set<Code> groups;
    private final LocalDate today;
    private final Faults faults = new Faults();
    private final Records records;
    private final List<Entry> entries = new ArrayList<>();

    EligibilityListFile(SourceText text, Set<Code> groups, LocalDate today) {
        this.text = text;
        this.groups = groups;
        this.today = today;
        this.records = new Records(text, faults);
    }

    EligibilityList read() {
        text.records().forEach(this::readLine);
        HEADERS.stream().sorted().forEach(records::require);
        Optional<String> source = records.header("source", given -> TextForm.LINE.require(given, LONGEST_SOURCE));
        Optional<LocalDate> asOf = records.header("as-of", this::dayUntilToday);
        faults.refuseIfAny();
        return new EligibilityList(source.orElseThrow(), asOf.orElseThrow(), entries);
    }

    private void readLine(SourceText.Line line) {
        List<String> fields = line.fields(SEPARATOR);
        if (HEADERS.contains(fields.get(0))) {
            records.readHeader(line, fields);
        } else if (!fields.get(0).equals(PERSON)) {
            // The word itself is not repeated: a line that lost its beginning begins with somebody's number.
            faults.add(line.location(), FaultCode.NOT_ONE_OF, "known", "as-of, person, source");
        } else if (records.hasFields(line.location(), fields, 6)) {
            readPerson(line.location(), fields);
        }
    }

    private void readPerson(String line, List<String> fields) {
        Optional<Identification> identification =
                faults.collect(line + ".identification", () -> identification(fields.get(1), fields.get(2)));
        Optional<PersonName> name = faults.collect(line + ".name", () -> new PersonName(fields.get(3)));
        Optional<Set<Code>> own = faults.collect(line + ".groups", () -> groups(fields.get(4)));
        Optional<DateSpan> days = faults.collect(line + ".days", () -> DateSpan.parse(fields.get(5)));
        if (Stream.of(identification, name, own, days).allMatch(Optional::isPresent)) {
            entries.add(new Entry(identification.get(), name.get(), own.get(), days.get()));
        }
    }

    private Identification identification(String type, String number) {
        IdentificationType known = Stream.of(IdentificationType.values())
                .filter(candidate -> candidate != IdentificationType.NONE)
                .filter(candidate -> wordOf(candidate).equals(type))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", knownTypes()));
        return Identification.parse(known, number, today);
    }

    private Set<Code> groups(String listed) {
        Set<Code> read = Stream.of(listed.split(",", -1))
                .map(String::strip)
                .map(Code::new)
                .collect(Collectors.toSet());
        if (!groups.containsAll(read)) {
            String known = new TreeSet<>(groups).stream().map(Code::text).collect(Collectors.joining(", "));
            throw new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", known);
        }
        return read;
    }

    private LocalDate dayUntilToday(String given) {
        LocalDate day = DateText.parse(given);
        if (day.isAfter(today)) {
            throw new Refusal.InvalidInput(FaultCode.OUT_OF_RANGE, "allowed", "≤ " + today);
        }
        return day;
    }

    private static String wordOf(IdentificationType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String knownTypes() {
        return Stream.of(IdentificationType.values())
                .filter(type -> type != IdentificationType.NONE)
                .map(EligibilityListFile::wordOf)
                .collect(Collectors.joining(", "));
    }
}
