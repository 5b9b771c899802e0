package org.guanjia.domain.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.SourceText;

/** A file of comma-separated fields under a header, without quotes. Its first column names what a row is about. */
final class CsvTable {

    private final List<Row> rows;
    private final Set<String> keys;

    private CsvTable(List<Row> rows, Set<String> keys) {
        this.rows = rows;
        this.keys = keys;
    }

    /** The table, or empty after noting that its header is not the one expected, since no column is sure then. */
    static Optional<CsvTable> read(SourceText source, List<String> columns, Faults faults) {
        List<SourceText.Line> records = source.records().toList();
        if (records.isEmpty() || !records.get(0).fields(',').equals(columns)) {
            String location =
                    records.isEmpty() ? source.file() + ":1" : records.get(0).location();
            faults.add(location, FaultCode.WRONG_HEADER, "needed", String.join(",", columns));
            return Optional.empty();
        }
        List<SourceText.Line> body = records.subList(1, records.size());
        List<Row> rows = new ArrayList<>();
        for (SourceText.Line line : body) {
            row(line, columns.size(), faults).ifPresent(rows::add);
        }
        Set<String> keys = body.stream().map(line -> line.fields(',').get(0)).collect(Collectors.toSet());
        return Optional.of(new CsvTable(rows, keys));
    }

    private static Optional<Row> row(SourceText.Line line, int columns, Faults faults) {
        List<String> fields = line.fields(',');
        if (line.text().contains("\"")) {
            faults.add(line.location(), FaultCode.QUOTED_FIELD);
            return Optional.empty();
        }
        if (fields.size() != columns) {
            faults.add(
                    line.location(),
                    FaultCode.WRONG_NUMBER_OF_FIELDS,
                    "needed",
                    Integer.toString(columns),
                    "found",
                    Integer.toString(fields.size()));
            return Optional.empty();
        }
        return Optional.of(new Row(line.location(), fields));
    }

    /** The rows that have as many fields as there are columns. */
    List<Row> rows() {
        return rows;
    }

    /** Whether any row is about this, even one with faults, so that a bad row is not also called a missing one. */
    boolean mentions(String key) {
        return keys.contains(key);
    }

    record Row(String location, List<String> fields) {

        String key() {
            return field(0);
        }

        String field(int column) {
            return fields.get(column);
        }
    }
}
