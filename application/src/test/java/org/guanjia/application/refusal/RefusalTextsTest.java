package org.guanjia.application.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTextsTest {

    private static final Pattern SLOT = Pattern.compile("\\{\\w+}");

    @Test
    void says_what_happened_and_what_to_do_in_the_language_of_the_reader() {
        Refusal refusal = Refusal.Conflict.staleVersion(7);

        assertThat(RefusalTexts.in(Locale.UK).explain(refusal).detail())
                .isEqualTo("Somebody changed this after version 7, which you decided on."
                        + " Read it again and decide anew.");
        assertThat(RefusalTexts.in(Locale.SIMPLIFIED_CHINESE).explain(refusal).detail())
                .isEqualTo("您依据的第 7 版之后，他人已作更改。请重新查看后再作决定。");
    }

    @ParameterizedTest
    @CsvSource({"en, Not found", "en-US, Not found", "zh-CN, 未找到", "zh-TW, 未找到", "fr, 未找到", "und, 未找到"})
    void speaks_chinese_unless_english_is_asked_for(String language, String title) {
        assertThat(RefusalTexts.in(Locale.forLanguageTag(language))
                        .explain(new Refusal.NotFound("x"))
                        .title())
                .isEqualTo(title);
    }

    @Test
    void explains_every_fault_of_an_invalid_input() {
        Refusal refusal = new Refusal.InvalidInput(List.of(
                Fault.of(FaultCode.TOO_LONG, "longest", "50").at("name"),
                Fault.of(FaultCode.REQUIRED).at("town")));

        Explanation explanation = RefusalTexts.in(Locale.ENGLISH).explain(refusal);

        assertThat(explanation.code()).isEqualTo("G-invalid-input");
        assertThat(explanation.detail()).contains("2");
        assertThat(explanation.violations())
                .extracting(violation -> violation.fault().location() + " " + violation.text())
                .containsExactly("name is longer than 50 characters", "town is required");
    }

    @Test
    void never_reads_a_value_as_a_slot_or_a_pattern() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", "{amount} $1 \\");
        values.put("amount", "1200.00");

        assertThat(new SlotText("{name} asked for {amount}").fill(values))
                .isEqualTo("{amount} $1 \\ asked for 1200.00");
    }

    @Test
    void has_the_same_texts_with_the_same_slots_in_both_languages() {
        Map<String, Set<String>> english = slots(Locale.ENGLISH);
        Map<String, Set<String>> chinese = slots(Locale.SIMPLIFIED_CHINESE);

        assertThat(chinese).isEqualTo(english);
    }

    @ParameterizedTest
    @EnumSource(FaultCode.class)
    void has_a_text_for_every_fault_with_exactly_its_slots(FaultCode code) {
        ResourceBundle bundle = bundle(Locale.ENGLISH);

        assertThat(slotsOf(bundle.getString("fault." + code.key())))
                .containsExactlyInAnyOrderElementsOf(
                        code.slots().stream().map(slot -> "{" + slot + "}").toList());
    }

    @Test
    void says_in_chinese_what_the_domain_expects_of_a_value() {
        Fault fault = Fault.of(FaultCode.MALFORMED, "expected", "nine digits of a town code");

        assertThat(RefusalTexts.in(Locale.SIMPLIFIED_CHINESE).explain(fault)).isEqualTo("格式不正确，应为：九位镇街代码");
        assertThat(RefusalTexts.in(Locale.ENGLISH).explain(fault))
                .isEqualTo("is malformed; expected: nine digits of a town code");
    }

    @ParameterizedTest
    @EnumSource(Refusal.Conflict.Reason.class)
    void has_a_text_for_every_conflict(Refusal.Conflict.Reason reason) {
        Explanation explanation = RefusalTexts.in(Locale.ENGLISH)
                .explain(new Refusal.Conflict(reason, Map.of("expected", "1", "stage", "x")));

        assertThat(explanation.detail()).isNotBlank().doesNotContainPattern(SLOT);
    }

    private static Map<String, Set<String>> slots(Locale locale) {
        ResourceBundle bundle = bundle(locale);
        return bundle.keySet().stream()
                .filter(key -> !key.startsWith("expected.") && !key.startsWith("reason."))
                .collect(Collectors.toMap(key -> key, key -> slotsOf(bundle.getString(key))));
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle("org.guanjia.application.refusal.refusals", locale);
    }

    private static Set<String> slotsOf(String text) {
        return SLOT.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
