package org.guanjia.domain.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** Reads one region from its files, once, and names all their faults at once. */
final class RegionReader {

    private static final List<String> TOWN_COLUMNS = List.of("code", "name", "code12", "kind", "in_33_units");
    private static final List<String> VILLAGE_COLUMNS = List.of("code", "name", "town_code");
    private static final List<String> CLASS_COLUMNS = List.of("town_code", "economic_class");
    private static final int KIND = 3;
    private static final String CITY_KIND = "市";
    private static final int LONGEST_NAME = 50;

    private final Faults faults = new Faults();
    private final SourceText townFile;
    private final SourceText classFile;
    private final Optional<CsvTable> townTable;
    private final Optional<CsvTable> villageTable;
    private final Optional<CsvTable> classTable;

    RegionReader(SourceText towns, SourceText villages, SourceText economicClasses) {
        townFile = towns;
        classFile = economicClasses;
        townTable = CsvTable.read(towns, TOWN_COLUMNS, faults);
        villageTable = CsvTable.read(villages, VILLAGE_COLUMNS, faults);
        classTable = CsvTable.read(economicClasses, CLASS_COLUMNS, faults);
    }

    Region read() {
        Optional<City> city = city();
        Map<TownCode, EconomicClass> classes = new HashMap<>();
        readAll(classTable, row -> true, this::townClass)
                .forEach(known -> classes.put(known.town(), known.economicClass()));
        List<Town> towns = readAll(townTable, row -> !isCity(row), row -> town(row, city, classes));
        List<Village> villages = readAll(villageTable, row -> true, this::village);
        towns.stream().filter(Town::inProgramme).forEach(this::requireClass);
        faults.refuseIfAny();
        return new Region(city.orElseThrow(), towns, villages);
    }

    private <T> List<T> readAll(
            Optional<CsvTable> table, Predicate<CsvTable.Row> wanted, Function<CsvTable.Row, T> reading) {
        Map<String, String> places = new HashMap<>();
        List<T> read = new ArrayList<>();
        for (CsvTable.Row row : table.map(CsvTable::rows).orElse(List.of())) {
            String first = places.putIfAbsent(row.key(), row.location());
            if (first != null) {
                faults.add(row.location(), FaultCode.DUPLICATE, "value", row.key(), "first", first);
            }
            if (wanted.test(row)) {
                faults.collect(row.location(), () -> reading.apply(row)).ifPresent(read::add);
            }
        }
        return read;
    }

    private static boolean isCity(CsvTable.Row row) {
        return row.field(KIND).equals(CITY_KIND);
    }

    private Optional<City> city() {
        if (townTable.isEmpty()) {
            return Optional.empty();
        }
        List<CsvTable.Row> rows =
                townTable.get().rows().stream().filter(RegionReader::isCity).toList();
        if (rows.isEmpty()) {
            faults.add(townFile.file(), FaultCode.MISSING_RECORD, "record", CITY_KIND);
            return Optional.empty();
        }
        CsvTable.Row row = rows.get(0);
        rows.stream()
                .skip(1)
                .forEach(other -> faults.add(
                        other.location(), FaultCode.DUPLICATE_RECORD, "record", CITY_KIND, "first", row.location()));
        return faults.collect(row.location(), () -> city(row));
    }

    private static City city(CsvTable.Row row) {
        Faults inRow = new Faults();
        Optional<TownCode> code = inRow.collect("", () -> code(row));
        Optional<String> name = inRow.collect("", () -> name(row));
        if (code.isPresent() && !code.get().isCity()) {
            inRow.add("", FaultCode.MALFORMED, "expected", "a city code that ends in 000");
        }
        inRow.refuseIfAny();
        return new City(code.orElseThrow(), name.orElseThrow());
    }

    private static Town town(CsvTable.Row row, Optional<City> city, Map<TownCode, EconomicClass> classes) {
        Faults inRow = new Faults();
        Optional<TownCode> code = inRow.collect("", () -> code(row));
        Optional<String> name = inRow.collect("", () -> name(row));
        Optional<TownKind> kind = known(inRow, "kind", TownKind.of(row.field(KIND)), TownKind.labels());
        Optional<Boolean> inProgramme = known(inRow, "in_33_units", flag(row.field(4)), "0, 1");
        code.ifPresent(ofTown -> requireTownOf(city, ofTown, inRow));
        inRow.refuseIfAny();
        return new Town(
                code.orElseThrow(),
                name.orElseThrow(),
                kind.orElseThrow(),
                inProgramme.orElseThrow(),
                classes.getOrDefault(code.orElseThrow(), EconomicClass.UNKNOWN));
    }

    private static void requireTownOf(Optional<City> city, TownCode code, Faults inRow) {
        if (code.isCity()) {
            inRow.add("", FaultCode.MALFORMED, "expected", "a town code that does not end in 000");
        } else if (city.isPresent() && !city.get().holds(code)) {
            inRow.add(
                    "",
                    FaultCode.OTHER_CITY,
                    "code",
                    code.text(),
                    "city",
                    city.get().code().text());
        }
    }

    private Village village(CsvTable.Row row) {
        Faults inRow = new Faults();
        Optional<VillageCode> code = inRow.collect("", () -> new VillageCode(row.key()));
        Optional<String> name = inRow.collect("", () -> name(row));
        Optional<TownCode> town = inRow.collect("", () -> knownTown(row.field(2)));
        if (code.isPresent() && town.isPresent() && !code.get().town().equals(town.get())) {
            inRow.add("", FaultCode.MALFORMED, "expected", "a village code that starts with its town's");
        }
        inRow.refuseIfAny();
        return new Village(code.orElseThrow(), name.orElseThrow());
    }

    private ClassOfTown townClass(CsvTable.Row row) {
        Faults inRow = new Faults();
        Optional<TownCode> town = inRow.collect("", () -> knownTown(row.key()));
        Optional<EconomicClass> economicClass =
                known(inRow, "economic_class", EconomicClass.of(row.field(1)), EconomicClass.texts());
        inRow.refuseIfAny();
        return new ClassOfTown(town.orElseThrow(), economicClass.orElseThrow());
    }

    private record ClassOfTown(TownCode town, EconomicClass economicClass) {}

    private static TownCode code(CsvTable.Row row) {
        TownCode code = new TownCode(row.key());
        if (!row.field(2).equals(code + "000")) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", code + "000");
        }
        return code;
    }

    private static String name(CsvTable.Row row) {
        return TextForm.LINE.require(row.field(1), LONGEST_NAME);
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "1" -> Optional.of(true);
            case "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static <T> Optional<T> known(Faults inRow, String field, Optional<T> value, String known) {
        return inRow.collect(
                field, () -> value.orElseThrow(() -> new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", known)));
    }

    private TownCode knownTown(String text) {
        TownCode town = new TownCode(text);
        if (town.isCity() || (townTable.isPresent() && !townTable.get().mentions(text))) {
            throw new Refusal.InvalidInput(FaultCode.UNKNOWN_TOWN, "code", text);
        }
        return town;
    }

    private void requireClass(Town town) {
        if (classTable.isPresent() && !classTable.get().mentions(town.code().text())) {
            faults.add(
                    classFile.file(),
                    FaultCode.MISSING_RECORD,
                    "record",
                    town.code().text());
        }
    }
}
