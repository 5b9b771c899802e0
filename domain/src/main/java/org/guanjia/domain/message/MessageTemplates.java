package org.guanjia.domain.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/**
 * How the messages of an edition of the rulebook are worded (W-10): the signature, a template for every occasion, and words
 * for grounds and grades; and how staff are told of what they are reminded of (M-02).
 */
public final class MessageTemplates {

    /** What a digest for staff says, all of it and nothing more: numbers of cases, and of one case its number. */
    static final Set<Slot> OF_A_DIGEST = Set.of(Slot.RED, Slot.AMBER, Slot.STALLED, Slot.CASE_NUMBER);

    private final RulebookId rulebook;
    private final MessageSignature signature;
    private final Map<MessageOccasion, MessageTemplate> templates;
    private final MessageTemplate digest;
    private final Map<Code, String> words;

    MessageTemplates(
            RulebookId rulebook,
            MessageSignature signature,
            Map<MessageOccasion, MessageTemplate> templates,
            MessageTemplate digest,
            Map<Code, String> words) {
        this.rulebook = rulebook;
        this.signature = signature;
        this.templates = Map.copyOf(templates);
        this.digest = digest;
        this.words = Map.copyOf(words);
    }

    /**
     * Reads templates from lines of fields between bars; {@code #} starts a comment line:
     *
     * <pre>
     * messages  | 2022
     * signature | 【民生大莞家】
     * digest    | 超期{red}件、临期{amber}件、停滞{stalled}件，最急工单{caseNumber}。
     * word      | satisfied | 满意
     * template  | receipt | 工单号{caseNumber}，查询码{code}。
     * </pre>
     *
     * @throws Refusal.InvalidInput if anything is wrong, with every fault, its file and its line
     */
    public static MessageTemplates parse(SourceText source) {
        return new MessageTemplateFile(source).read();
    }

    /** The edition that they belong to. */
    public RulebookId rulebook() {
        return rulebook;
    }

    /** The text of a message, under the own signature. */
    public MessageText text(MessageOccasion occasion, Map<Slot, String> values) {
        return text(occasion, values, signature);
    }

    /**
     * The text of a message, under the signature that a gateway prescribes.
     *
     * @param values for the slots that the occasion knows; more do no harm. A value is taken as it is: what looks like a slot
     *     in it stays
     * @throws IllegalArgumentException if a value is missing
     * @throws Refusal.InvalidInput if a value has what no text may hold
     */
    public MessageText text(MessageOccasion occasion, Map<Slot, String> values, MessageSignature prescribed) {
        MessageTemplate template = Optional.ofNullable(templates.get(occasion)).orElseThrow();
        return new MessageText(prescribed, template.filled(values));
    }

    /**
     * What a member of staff is told of what they are reminded of (M-02), under the own signature.
     *
     * @throws IllegalArgumentException if a value is missing
     */
    public MessageText digest(Map<Slot, String> values) {
        return new MessageText(signature, digest.filled(values));
    }

    /** How residents read a ground of refusal; empty for one that the edition had no word for. */
    public Optional<String> ground(Code ground) {
        return Optional.ofNullable(words.get(ground));
    }

    /** How residents read a grade. */
    public Optional<String> grade(Grade grade) {
        return Optional.ofNullable(words.get(codeOf(grade)));
    }

    /** The grounds and grades of a rulebook that residents would read as codes, where it owes messages at all. */
    public List<Code> lackingFor(Rulebook edition) {
        List<WishMessage> messages = edition.find(WishParameters.MESSAGES).orElse(List.of());
        List<Code> needed = new ArrayList<>();
        if (messages.contains(WishMessage.RESULT)) {
            needed.addAll(edition.value(WishParameters.REFUSAL_GROUNDS));
        }
        if (messages.contains(WishMessage.SURVEY_RESULT)) {
            edition.value(WishParameters.GRADES).forEach(grade -> needed.add(codeOf(grade)));
        }
        return needed.stream().filter(code -> !words.containsKey(code)).toList();
    }

    static Stream<Code> gradeCodes() {
        return Stream.of(Grade.values()).map(MessageTemplates::codeOf);
    }

    private static Code codeOf(Grade grade) {
        return new Code(grade.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @Override
    public String toString() {
        return "MessageTemplates of " + rulebook;
    }
}
