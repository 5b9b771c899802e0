package org.guanjia.domain.shared;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps account of the records of one file while it is read: where each stood first, which are missing, and whether a
 * record has the fields it needs. What is wrong goes to the faults it was given. Not safe for use by several threads.
 */
public final class Records {

    private final SourceText source;
    private final Faults faults;
    private final Map<String, String> placeOfFirst = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();

    public Records(SourceText source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** Whether the record was not there before; a second one is a fault, which names the place of the first. */
    public boolean isFirst(SourceText.Line line, String record) {
        String first = placeOfFirst.putIfAbsent(record, line.location());
        if (first != null) {
            faults.add(line.location(), FaultCode.DUPLICATE_RECORD, "record", record, "first", first);
        }
        return first == null;
    }

    /** Whether there are as many fields as needed, the name of the record included; another number is a fault. */
    public boolean hasFields(String place, List<String> fields, int needed) {
        if (fields.size() == needed) {
            return true;
        }
        String found = Integer.toString(fields.size());
        faults.add(place, FaultCode.WRONG_NUMBER_OF_FIELDS, "needed", Integer.toString(needed), "found", found);
        return false;
    }

    /** Keeps the value of a record that stands once and has a name and a value. */
    public void readHeader(SourceText.Line line, List<String> fields) {
        String name = fields.get(0);
        if (isFirst(line, name) && hasFields(line.location() + " " + name, fields, 2)) {
            headers.put(name, fields.get(1));
        }
    }

    /** The value of a header, or empty where it is missing or was refused. */
    public <T> Optional<T> header(String name, Function<String, T> parse) {
        return Optional.ofNullable(headers.get(name))
                .flatMap(text -> faults.collect(placeOf(name), () -> parse.apply(text)));
    }

    /** Whether a record came. */
    public boolean has(String record) {
        return placeOfFirst.containsKey(record);
    }

    /** That a record never came is a fault of the file. */
    public void require(String record) {
        if (!has(record)) {
            faults.add(source.file(), FaultCode.MISSING_RECORD, "record", record);
        }
    }

    /** Where the record stands, by its line and its name; by file and name where it does not. */
    public String placeOf(String record) {
        return placeOfFirst.getOrDefault(record, source.file()) + " " + record;
    }
}
