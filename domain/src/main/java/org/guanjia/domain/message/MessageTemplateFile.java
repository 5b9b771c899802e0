package org.guanjia.domain.message;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Records;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TextForm;

/** Reads the templates of one edition and finds everything that is wrong with them. */
final class MessageTemplateFile {

    private static final char SEPARATOR = '|';
    private static final int LONGEST_WORD = 60;
    private static final String EDITION = "messages";
    private static final String SIGNATURE = "signature";
    private static final String DIGEST = "digest";
    private static final Set<String> HEADERS = Set.of(EDITION, SIGNATURE, DIGEST);
    private static final String TEMPLATE = "template";
    private static final String WORD = "word";

    private final SourceText source;
    private final Faults faults = new Faults();
    private final Records records;
    private final Map<MessageOccasion, MessageTemplate> templates = new EnumMap<>(MessageOccasion.class);
    private final Map<Code, String> words = new HashMap<>();

    MessageTemplateFile(SourceText source) {
        this.source = source;
        this.records = new Records(source, faults);
    }

    MessageTemplates read() {
        source.records().forEach(this::readRecord);
        HEADERS.stream().sorted().forEach(records::require);
        Stream.of(MessageOccasion.values()).forEach(occasion -> records.require(TEMPLATE + " " + occasion.key()));
        MessageTemplates.gradeCodes().forEach(grade -> records.require(WORD + " " + grade));
        Optional<RulebookId> rulebook = records.header(EDITION, RulebookId::new);
        Optional<MessageSignature> signature = records.header(SIGNATURE, MessageSignature::new);
        Optional<MessageTemplate> digest = records.header(
                DIGEST,
                text -> MessageTemplate.parse(text, MessageTemplates.OF_A_DIGEST, MessageTemplates.OF_A_DIGEST));
        faults.refuseIfAny();
        return new MessageTemplates(
                rulebook.orElseThrow(), signature.orElseThrow(), templates, digest.orElseThrow(), words);
    }

    private void readRecord(SourceText.Line line) {
        List<String> fields = line.fields(SEPARATOR);
        String record = fields.get(0);
        if (HEADERS.contains(record)) {
            records.readHeader(line, fields);
        } else if (!record.equals(TEMPLATE) && !record.equals(WORD)) {
            faults.add(line.location(), FaultCode.UNKNOWN_RECORD, "record", record);
        } else if (records.hasFields(line.location() + " " + record, fields, 3)
                && records.isFirst(line, record + " " + fields.get(1))) {
            faults.collect(
                    line.location() + " " + record + " " + fields.get(1),
                    () -> record.equals(TEMPLATE)
                            ? readTemplate(fields.get(1), fields.get(2))
                            : readWord(fields.get(1), fields.get(2)));
        }
    }

    private MessageOccasion readTemplate(String key, String text) {
        MessageOccasion occasion = Stream.of(MessageOccasion.values())
                .filter(known -> known.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(FaultCode.NOT_ONE_OF, "known", occasions()));
        templates.put(occasion, MessageTemplate.parse(text, occasion));
        return occasion;
    }

    private Code readWord(String code, String text) {
        Code read = new Code(code);
        words.put(read, TextForm.LINE.require(text, LONGEST_WORD));
        return read;
    }

    private static String occasions() {
        return Stream.of(MessageOccasion.values()).map(MessageOccasion::key).collect(Collectors.joining(", "));
    }
}
