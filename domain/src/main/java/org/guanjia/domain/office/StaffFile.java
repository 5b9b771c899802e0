package org.guanjia.domain.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Records;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.DateSpan;

/** Reads one file of offices and staff, once, and names all its faults at once. */
final class StaffFile {

    private static final char SEPARATOR = '|';
    private static final String NONE = "-";
    private static final int LONGEST_NAME = 100;
    private static final List<String> RECORDS = List.of("office", "staff", "substitution");

    private final SourceText source;
    private final Region region;
    private final TownCode unit;
    private final Faults faults = new Faults();
    private final Map<Office, String> placeOfOffice = new HashMap<>();
    private final Map<StaffSubject, String> placeOfSubject = new HashMap<>();
    private final Map<Office, String> names = new HashMap<>();
    private final Map<StaffSubject, StaffMember> members = new HashMap<>();
    private final List<Substitution> substitutions = new ArrayList<>();

    StaffFile(SourceText source, Region region, TownCode unit) {
        this.source = source;
        this.region = region;
        this.unit = unit;
    }

    StaffRegistry read() {
        source.records()
                .filter(line -> !RECORDS.contains(recordOf(line)))
                .forEach(line -> faults.add(line.location(), FaultCode.UNKNOWN_RECORD, "record", recordOf(line)));
        readAll("office", 3, this::readOffice);
        readAll("staff", 5, this::readMember);
        readAll("substitution", 5, this::readSubstitution);
        faults.refuseIfAny();
        return new StaffRegistry(region, names, members.values(), substitutions);
    }

    private void readAll(String record, int needed, BiConsumer<String, List<String>> reading) {
        Records counted = new Records(source, faults);
        source.records().filter(line -> recordOf(line).equals(record)).forEach(line -> {
            List<String> fields = line.fields(SEPARATOR);
            if (counted.hasFields(line.location(), fields, needed)) {
                reading.accept(line.location(), fields);
            }
        });
    }

    private static String recordOf(SourceText.Line line) {
        return line.fields(SEPARATOR).get(0);
    }

    private void readOffice(String line, List<String> fields) {
        Optional<Office> office = faults.collect(line + ".office", () -> ofTheCity(Office.parse(fields.get(1))));
        Optional<String> name =
                faults.collect(line + ".name", () -> TextForm.LINE.require(fields.get(2), LONGEST_NAME));
        if (office.isPresent() && isFirst(placeOfOffice, office.get(), line)) {
            name.ifPresent(given -> names.put(office.get(), given));
        }
    }

    private void readMember(String line, List<String> fields) {
        Optional<StaffSubject> subject = faults.collect(line + ".subject", () -> new StaffSubject(fields.get(1)));
        Optional<PersonName> name = faults.collect(line + ".name", () -> new PersonName(fields.get(2)));
        Optional<Optional<PhoneNumber>> phone = faults.collect(line + ".phone", () -> phone(fields.get(3)));
        List<String> texts = List.of(fields.get(4).split(",", -1));
        List<Tenure> tenures = texts.stream()
                .map(text -> faults.collect(line + ".tenures", () -> tenure(text.strip())))
                .flatMap(Optional::stream)
                .toList();
        boolean isFirst = subject.isPresent() && isFirst(placeOfSubject, subject.get(), line);
        if (isFirst && name.isPresent() && phone.isPresent() && tenures.size() == texts.size()) {
            faults.collect(line, () -> new StaffMember(subject.get(), name.get(), phone.get(), tenures))
                    .ifPresent(member -> members.put(member.subject(), member));
        }
    }

    private static Optional<PhoneNumber> phone(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(new PhoneNumber(text));
    }

    private Tenure tenure(String text) {
        Tenure tenure = Tenure.parse(text);
        known(tenure.office());
        return tenure;
    }

    private void readSubstitution(String line, List<String> fields) {
        Optional<Office> office = faults.collect(line + ".office", () -> known(Office.parse(fields.get(1))));
        Optional<StaffMember> absent = member(line + ".absent", fields.get(2));
        Optional<StaffMember> substitute = member(line + ".substitute", fields.get(3));
        Optional<DateSpan> days = faults.collect(line + ".days", () -> DateSpan.parse(fields.get(4)));
        if (Stream.of(office, absent, substitute, days).allMatch(Optional::isPresent)) {
            faults.collect(line, () -> Substitution.between(office.get(), absent.get(), substitute.get(), days.get()))
                    .ifPresent(substitutions::add);
        }
    }

    /** The member, or empty where there is none or the line about them has faults of its own. */
    private Optional<StaffMember> member(String place, String text) {
        Optional<StaffSubject> subject = faults.collect(place, () -> new StaffSubject(text));
        if (subject.isPresent() && !placeOfSubject.containsKey(subject.get())) {
            faults.add(place, FaultCode.UNKNOWN_STAFF, "subject", text);
        }
        return subject.map(members::get);
    }

    private Office known(Office office) {
        ofTheCity(office);
        if (office.function().isDepartment() && !placeOfOffice.containsKey(office)) {
            throw new Refusal.InvalidInput(FaultCode.UNKNOWN_OFFICE, "office", office.text());
        }
        return office;
    }

    private Office ofTheCity(Office office) {
        if (!office.liesIn(region)) {
            throw new Refusal.InvalidInput(whereItIsMissing(office.level()), "code", office.unit());
        }
        if (!unit.isCity() && !office.town().equals(unit)) {
            throw new Refusal.InvalidInput(FaultCode.OTHER_UNIT, "code", office.unit(), "unit", unit.text());
        }
        return office;
    }

    private static FaultCode whereItIsMissing(OfficeLevel level) {
        return switch (level) {
            case VILLAGE -> FaultCode.UNKNOWN_VILLAGE;
            case TOWN -> FaultCode.UNKNOWN_TOWN;
            case CITY -> FaultCode.OTHER_CITY;
        };
    }

    private <K> boolean isFirst(Map<K, String> places, K key, String line) {
        String first = places.putIfAbsent(key, line);
        if (first != null) {
            faults.add(line, FaultCode.DUPLICATE, "value", key.toString(), "first", first);
        }
        return first == null;
    }
}
