package org.guanjia.adapter.requests;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvReader.CsvReaderBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.RequestColumn;
import org.guanjia.application.port.RequestFiles;
import org.guanjia.application.port.RequestLine;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;

/** Requests in cells under a header. Not safe for use by several threads. */
final class CsvLines implements RequestFiles.Lines {

    private static final CsvReaderBuilder CSV = CsvReader.builder().skipEmptyLines(false);

    private final TextLines lines;
    private final List<RequestColumn> columns;

    private CsvLines(TextLines lines, List<RequestColumn> columns) {
        this.lines = lines;
        this.columns = columns;
    }

    static CsvLines open(Characters characters) throws IOException {
        TextLines lines = new TextLines(characters, true);
        TextLines.Line header = lines.next().orElseThrow(CsvLines::withoutHeader);
        if (!header.faults().isEmpty()) {
            throw new Refusal.InvalidInput(header.faults());
        }
        return new CsvLines(lines, columns(cells(header).orElseThrow(CsvLines::withoutHeader)));
    }

    private static Refusal.InvalidInput withoutHeader() {
        return new Refusal.InvalidInput(FaultCode.WRONG_HEADER, "needed", needed());
    }

    private static String needed() {
        return Stream.of(RequestColumn.values())
                .filter(RequestColumn::isNeeded)
                .map(column -> column.key() + " (" + column.chinese() + ")")
                .collect(Collectors.joining(", "));
    }

    /** What is not known is not repeated: where the header is missing, it is somebody's request. */
    private static List<RequestColumn> columns(List<String> names) {
        Faults faults = new Faults();
        List<RequestColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String place = "header[" + (i + 1) + "]";
            Optional<RequestColumn> column = RequestColumn.of(names.get(i));
            if (column.filter(columns::contains).isPresent()) {
                faults.add(place, FaultCode.REPEATED, "value", column.get().key());
            }
            column.ifPresentOrElse(columns::add, () -> faults.add(place, FaultCode.NOT_ONE_OF, "known", known()));
        }
        Stream.of(RequestColumn.values())
                .filter(column -> column.isNeeded() && !columns.contains(column))
                .forEach(column -> faults.add(column.key(), FaultCode.REQUIRED));
        faults.refuseIfAny();
        return List.copyOf(columns);
    }

    private static String known() {
        return Stream.of(RequestColumn.values()).map(RequestColumn::key).collect(Collectors.joining(", "));
    }

    @Override
    public Optional<RequestLine> next() throws IOException {
        return lines.next().map(this::request);
    }

    private RequestLine request(TextLines.Line line) {
        if (!line.faults().isEmpty()) {
            return line.unreadable(line.faults());
        }
        Optional<List<String>> cells = cells(line);
        if (cells.isEmpty()) {
            return line.unreadable(List.of(Fault.of(FaultCode.CONTROL_CHARACTER)));
        }
        if (cells.get().size() != columns.size()) {
            return line.unreadable(List.of(Fault.of(
                    FaultCode.WRONG_NUMBER_OF_FIELDS,
                    "needed",
                    Integer.toString(columns.size()),
                    "found",
                    Integer.toString(cells.get().size()))));
        }
        Map<RequestColumn, String> read = new EnumMap<>(RequestColumn.class);
        for (int i = 0; i < columns.size(); i++) {
            RequestColumn column = columns.get(i);
            if (!cells.get().get(i).isEmpty()) {
                read.put(column, Words.meaning(column, cells.get().get(i)));
            }
        }
        return new RequestLine(line.number(), read, List.of());
    }

    /** The cells of a line; empty if it is several records to others, by a carriage return that stands alone. */
    private static Optional<List<String>> cells(TextLines.Line line) {
        try {
            return Optional.of(CSV.ofSingleCsvRecord(line.text()).getFields().stream()
                    .map(String::strip)
                    .toList());
        } catch (CsvParseException severalRecords) {
            return Optional.empty();
        }
    }
}
