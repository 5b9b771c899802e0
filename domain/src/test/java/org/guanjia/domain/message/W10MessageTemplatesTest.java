package org.guanjia.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class W10MessageTemplatesTest {

    private static final String TEXT = bundled();
    private static final MessageTemplates TEMPLATES = parse(TEXT);
    private static final Map<Slot, String> VALUES = new EnumMap<>(Map.of(
            Slot.CASE_NUMBER, "W-441900105-2026-000123-2",
            Slot.CODE, "8K2F-0000-0000Z",
            Slot.TOWN, "企石镇",
            Slot.VILLAGE, "新南村",
            Slot.DAYS, "15",
            Slot.GROUND, "困难情况未能核实",
            Slot.CLAUSE, "东民规〔2022〕2号 §8",
            Slot.CONTACT, "民政办 0769-22334455",
            Slot.OTHER_NUMBER, "W-441900105-2026-000100-X",
            Slot.GRADE, "满意"));

    @Test
    void the_receipt_gives_number_code_and_where_to_ask() {
        assertThat(TEMPLATES.text(MessageOccasion.RECEIPT, VALUES).text())
                .isEqualTo("【民生大莞家】您的“民生微心愿”已由企石镇新南村收到，工单号W-441900105-2026-000123-2，查询码8K2F-0000-0000Z。"
                        + "凭工单号和查询码可查询进度、评价、申诉或撤回，查询码请勿告诉他人。咨询请拨12345。");
    }

    @Test
    void a_refusal_gives_ground_clause_and_how_to_complain() {
        assertThat(TEMPLATES.text(MessageOccasion.REFUSED, VALUES).body()).contains("困难情况未能核实", "东民规〔2022〕2号 §8", "申诉");
    }

    @ParameterizedTest
    @EnumSource
    void every_occasion_fills_all_its_slots_and_the_code_stands_in_the_receipt_only(MessageOccasion occasion) {
        String text = TEMPLATES.text(occasion, VALUES).text();

        assertThat(text).contains("W-441900105-2026-000123-2").doesNotContain("{", "}");
        assertThat(text.contains("8K2F-0000-0000Z")).isEqualTo(occasion == MessageOccasion.RECEIPT);
        occasion.owed().forEach(slot -> assertThat(text).contains(Objects.requireNonNull(VALUES.get(slot))));
    }

    @Test
    void a_value_is_never_expanded_again() {
        Map<Slot, String> values = new EnumMap<>(VALUES);
        values.put(Slot.CONTACT, "{code} {caseNumber} $1 \\1 {");

        assertThat(TEMPLATES.text(MessageOccasion.SOLVED_BY_POLICY, values).body())
                .contains("请联系：{code} {caseNumber} $1 \\1 {。");
    }

    @Test
    void a_value_that_no_text_may_hold_is_refused_and_a_missing_one_is_a_failure() {
        Map<Slot, String> values = new EnumMap<>(VALUES);
        values.put(Slot.CONTACT, "民政\u202E办");
        assertThat(catchThrowableOfType(
                        Refusal.InvalidInput.class, () -> TEMPLATES.text(MessageOccasion.SOLVED_BY_POLICY, values)))
                .isNotNull();

        values.remove(Slot.CONTACT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEMPLATES.text(MessageOccasion.SOLVED_BY_POLICY, values))
                .withMessageContaining("{contact}");
    }

    @Test
    void a_gateway_may_prescribe_another_signature() {
        MessageSignature prescribed = new MessageSignature("【东莞民政】");

        assertThat(TEMPLATES.text(MessageOccasion.CONVERTED, VALUES, prescribed).text())
                .startsWith("【东莞民政】您的");
    }

    @Test
    void a_digest_fits_one_short_message_and_names_nobody() {
        Map<Slot, String> values = Map.of(
                Slot.RED, "999",
                Slot.AMBER, "999",
                Slot.STALLED, "99",
                Slot.CASE_NUMBER, "W-441900105-2026-000123-2");

        MessageText digest = TEMPLATES.digest(values);

        assertThat(digest.text()).isEqualTo("【民生大莞家】待办督办：超期999件、临期999件、停滞99件，最急工单W-441900105-2026-000123-2。请登录系统办理。");
        assertThat(digest.parts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "digest | 超期{red}件{town}; not-one-of {known={caseNumber}, {red}, {amber}, {stalled}}",
                "digest | 超期{red}件、临期{amber}件，工单{caseNumber}; missing-slot {slot={stalled}}",
                "digest ; wrong-number-of-fields {needed=2, found=1}"
            })
    void a_wrong_digest_is_refused(String line, String fault) {
        assertThat(faults(TEXT.replaceAll("(?m)^digest \\| .*$", line.replace("{", "\\{"))))
                .anySatisfy(found -> assertThat(found).contains(" digest: " + fault));
    }

    @Test
    void grounds_and_grades_have_words() {
        assertThat(TEMPLATES.grade(Grade.FAIRLY_SATISFIED)).contains("基本满意");
        assertThat(TEMPLATES.ground(new Code("not-confirmed"))).contains("困难情况未能核实");
        assertThat(TEMPLATES.ground(new Code("of-another-city"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "template | converted | 工单{caseNumber}{name}; 14; not-one-of {known={caseNumber}, {town}, {village}}",
                "template | converted | 工单{caseNumber}{code}; 14; not-one-of {known={caseNumber}, {town}, {village}}",
                "template | converted | 工单{caseNumber}{{town}; 14; not-one-of {known={caseNumber}, {town}, {village}}",
                "template | converted | 工单; 14; missing-slot {slot={caseNumber}}",
                "template | converted | ; 14; blank {}",
                "template | transferred | 工单{caseNumber}; 14; not-one-of"
            })
    void a_wrong_template_is_refused_by_file_and_line(String line, int number, String fault) {
        String text = TEXT.replaceAll(
                "(?m)^template \\| converted .*$", line.replace("{", "\\{").replace("$", "\\$"));

        assertThat(faults(text))
                .anySatisfy(found -> assertThat(found)
                        .startsWith("own.messages:" + number + " template")
                        .contains(": " + fault.replace(" {}", "")));
    }

    @Test
    void everything_wrong_is_named_at_once() {
        assertThat(faults("messages | own\nmessages | own\nnonsense\ntemplate | receipt\nword | Satisfied | 满意\n"))
                .contains(
                        "own.messages:2: duplicate-record {record=messages, first=own.messages:1}",
                        "own.messages:3: unknown-record {record=nonsense}",
                        "own.messages:4 template: wrong-number-of-fields {needed=3, found=2}",
                        "own.messages: missing-record {record=signature}",
                        "own.messages: missing-record {record=template receipt}",
                        "own.messages: missing-record {record=word very-satisfied}")
                .anySatisfy(fault -> assertThat(fault).startsWith("own.messages:5 word Satisfied: malformed"));
    }

    private static List<String> faults(String text) {
        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> parse(text));
        assertThat(refusal).isNotNull();
        List<String> faults = new ArrayList<>();
        for (Fault fault : refusal.faults()) {
            faults.add(fault.toString());
        }
        return faults;
    }

    private static MessageTemplates parse(String text) {
        return MessageTemplates.parse(new SourceText("own.messages", text));
    }

    private static String bundled() {
        try (InputStream in = Objects.requireNonNull(MessageTemplates.class.getResourceAsStream("2022.messages"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
