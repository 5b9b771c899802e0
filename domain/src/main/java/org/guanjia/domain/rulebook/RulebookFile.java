package org.guanjia.domain.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.Records;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.worktime.DateSpan;

/** Reads the file of one edition and finds everything that is wrong with it. */
final class RulebookFile {

    /** The value of a provision that an edition does not have. */
    static final String LACKING = "-";

    private static final char SEPARATOR = '|';
    private static final int LONGEST_TEXT = 200;
    private static final List<String> HEADERS = List.of("rulebook", "document", "title", "in-force");

    private final SourceText source;
    private final Faults faults = new Faults();
    private final Records records;
    private final Settings settings = new Settings();

    RulebookFile(SourceText source) {
        this.source = source;
        this.records = new Records(source, faults);
    }

    Rulebook read() {
        return read(parameter -> records.require(parameter.key()));
    }

    /** The same of a file that was whole when it was put on record: parameters that came later it lacks, where it may. */
    Rulebook readOnRecord() {
        return read(this::requireOrLack);
    }

    private <T> void requireOrLack(Parameter<T> parameter) {
        if (parameter.isOptional() && !records.has(parameter.key())) {
            Force weakest = Collections.max(parameter.forces());
            settings.put(parameter, new Setting<>(Optional.empty(), weakest, LACKING, source.file()));
        } else {
            records.require(parameter.key());
        }
    }

    private Rulebook read(Consumer<Parameter<?>> completing) {
        source.records().forEach(this::readRecord);
        HEADERS.forEach(records::require);
        Parameters.all().forEach(completing);
        Optional<RulebookId> id = records.header("rulebook", RulebookId::new);
        Optional<String> document = records.header("document", RulebookFile::line);
        Optional<String> title = records.header("title", RulebookFile::line);
        Optional<DateSpan> validity = records.header("in-force", DateSpan::parse);
        faults.addAll(CrossCheck.faultsOf(settings));
        faults.refuseIfAny();
        return new Rulebook(
                id.orElseThrow(), document.orElseThrow(), title.orElseThrow(), validity.orElseThrow(), settings);
    }

    private void readRecord(SourceText.Line line) {
        List<String> fields = line.fields(SEPARATOR);
        if (HEADERS.contains(fields.get(0))) {
            records.readHeader(line, fields);
            return;
        }
        Optional<Parameter<?>> parameter =
                fields.size() < 2 ? Optional.empty() : Parameters.find(fields.get(0), fields.get(1));
        if (parameter.isPresent()) {
            readSetting(line, fields, parameter.get());
        } else {
            String record = fields.size() < 2 ? fields.get(0) : fields.get(0) + "." + fields.get(1);
            faults.add(line.location(), FaultCode.UNKNOWN_RECORD, "record", record);
        }
    }

    private <T> void readSetting(SourceText.Line line, List<String> fields, Parameter<T> parameter) {
        String place = line.location() + " " + parameter.key();
        if (!records.isFirst(line, parameter.key()) || !records.hasFields(place, fields, 5)) {
            return;
        }
        Optional<Force> force = faults.collect(place + ".force", () -> force(parameter, fields.get(2)));
        Optional<Optional<T>> value = faults.collect(place, () -> valueOf(parameter, fields.get(3)));
        Optional<String> clause = faults.collect(place, () -> clause(fields.get(4)));
        if (force.isPresent() && value.isPresent() && clause.isPresent()) {
            settings.put(parameter, new Setting<>(value.get(), force.get(), clause.get(), place));
        }
    }

    private static <T> Optional<T> valueOf(Parameter<T> parameter, String text) {
        if (text.isEmpty() || (text.equals(LACKING) && !parameter.isOptional())) {
            throw required("value");
        }
        return text.equals(LACKING)
                ? Optional.empty()
                : Optional.of(parameter.type().parse(text));
    }

    private static Force force(Parameter<?> parameter, String text) {
        return parameter.forces().stream()
                .filter(force -> force.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", namesOf(parameter.forces())));
    }

    private static String namesOf(Set<Force> forces) {
        return forces.stream().map(Force::name).collect(Collectors.joining(", "));
    }

    private static String clause(String text) {
        if (text.isEmpty()) {
            throw required("clause");
        }
        return line(text);
    }

    private static Refusal required(String field) {
        return new Refusal.InvalidInput(List.of(Fault.of(FaultCode.REQUIRED).at(field)));
    }

    private static String line(String text) {
        return TextForm.LINE.require(text, LONGEST_TEXT);
    }
}
