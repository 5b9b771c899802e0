package org.guanjia.domain.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TextForm;

/** Reads the file of one edition and finds everything that is wrong with it. */
final class RulebookFile {

    /** The value of a provision that an edition does not have. */
    static final String LACKING = "-";

    private static final char SEPARATOR = '|';
    private static final int LONGEST_TEXT = 200;
    private static final List<String> HEADERS = List.of("rulebook", "document", "title", "in-force");

    private final SourceText source;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, String> placeOfRecord = new HashMap<>();
    private final Map<String, String> headers = new HashMap<>();
    private final Settings settings = new Settings();

    RulebookFile(SourceText source) {
        this.source = source;
    }

    Rulebook read() {
        source.records().forEach(this::readRecord);
        HEADERS.forEach(name -> requireRecord(name, "record"));
        Parameters.all().forEach(parameter -> requireRecord(parameter.key(), "parameter"));
        Optional<RulebookId> id = header("rulebook", RulebookId::new);
        Optional<String> document = header("document", RulebookFile::line);
        Optional<String> title = header("title", RulebookFile::line);
        Optional<Validity> validity = header("in-force", Validity::parse);
        faults.addAll(CrossCheck.faultsOf(settings));
        if (!faults.isEmpty()) {
            throw new Refusal.InvalidInput(faults);
        }
        return new Rulebook(
                id.orElseThrow(), document.orElseThrow(), title.orElseThrow(), validity.orElseThrow(), settings);
    }

    private void readRecord(SourceText.Line line) {
        List<String> fields = line.fields(SEPARATOR);
        if (HEADERS.contains(fields.get(0))) {
            readHeader(line, fields);
            return;
        }
        Optional<Parameter<?>> parameter =
                fields.size() < 2 ? Optional.empty() : Parameters.find(fields.get(0), fields.get(1));
        if (parameter.isPresent()) {
            readSetting(line, fields, parameter.get());
        } else {
            String record = fields.size() < 2 ? fields.get(0) : fields.get(0) + "." + fields.get(1);
            add(line.location(), FaultCode.UNKNOWN_RECORD, Map.of("record", record));
        }
    }

    private void readHeader(SourceText.Line line, List<String> fields) {
        String name = fields.get(0);
        if (isFirst(line, name, "record") && hasFields(line, fields, 2, Map.of("record", name))) {
            headers.put(name, fields.get(1));
        }
    }

    private <T> void readSetting(SourceText.Line line, List<String> fields, Parameter<T> parameter) {
        Map<String, String> of = Map.of("parameter", parameter.key());
        if (!isFirst(line, parameter.key(), "parameter") || !hasFields(line, fields, 5, of)) {
            return;
        }
        Optional<Force> force = collect(line.location(), of, () -> force(fields.get(2)));
        Optional<Optional<T>> value = collect(line.location(), of, () -> valueOf(parameter, fields.get(3)));
        Optional<String> clause = collect(line.location(), of, () -> clause(fields.get(4)));
        if (force.isPresent() && value.isPresent() && clause.isPresent()) {
            settings.put(parameter, new Setting<>(value.get(), force.get(), clause.get(), line.location()));
        }
    }

    private static <T> Optional<T> valueOf(Parameter<T> parameter, String text) {
        if (text.isEmpty() || (text.equals(LACKING) && !parameter.isOptional())) {
            throw new Refusal.InvalidInput(
                    FaultCode.REQUIRED,
                    "field",
                    "value",
                    "form",
                    parameter.type().form());
        }
        return text.equals(LACKING)
                ? Optional.empty()
                : Optional.of(parameter.type().parse(text));
    }

    private static Force force(String text) {
        return Arrays.stream(Force.values())
                .filter(force -> force.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(
                        FaultCode.UNKNOWN, "field", "force", "known", "MANDATORY, IN_PRINCIPLE, DUTY, PERMITTED"));
    }

    private static String clause(String text) {
        if (text.isEmpty()) {
            throw new Refusal.InvalidInput(FaultCode.REQUIRED, "field", "clause");
        }
        return line(text);
    }

    private static String line(String text) {
        return TextForm.LINE.require(text, LONGEST_TEXT);
    }

    private <T> Optional<T> header(String name, Function<String, T> parse) {
        return Optional.ofNullable(headers.get(name))
                .flatMap(text -> collect(
                        placeOfRecord.getOrDefault(name, source.file()),
                        Map.of("record", name),
                        () -> parse.apply(text)));
    }

    private boolean isFirst(SourceText.Line line, String record, String kind) {
        String earlier = placeOfRecord.putIfAbsent(record, line.location());
        if (earlier != null) {
            add(line.location(), FaultCode.DUPLICATE_RECORD, values(Map.of(kind, record), Map.of("first", earlier)));
        }
        return earlier == null;
    }

    private boolean hasFields(SourceText.Line line, List<String> fields, int expected, Map<String, String> of) {
        if (fields.size() == expected) {
            return true;
        }
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("expected", Integer.toString(expected));
        counts.put("found", Integer.toString(fields.size()));
        add(line.location(), FaultCode.WRONG_NUMBER_OF_FIELDS, values(of, counts));
        return false;
    }

    private void requireRecord(String record, String kind) {
        if (!placeOfRecord.containsKey(record)) {
            add(source.file(), FaultCode.MISSING_RECORD, Map.of(kind, record));
        }
    }

    private <T> Optional<T> collect(String location, Map<String, String> of, Supplier<T> parse) {
        try {
            return Optional.of(parse.get());
        } catch (Refusal.InvalidInput refusal) {
            refusal.faults().forEach(fault -> add(location, fault.code(), values(of, fault.values())));
            return Optional.empty();
        }
    }

    private void add(String location, FaultCode code, Map<String, String> values) {
        faults.add(new Fault(location, code, values));
    }

    private static Map<String, String> values(Map<String, String> first, Map<String, String> then) {
        Map<String, String> both = new LinkedHashMap<>(first);
        both.putAll(then);
        return both;
    }
}
