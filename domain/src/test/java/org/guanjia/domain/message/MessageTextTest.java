package org.guanjia.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    private static final MessageSignature SIGNATURE = new MessageSignature("【民生大莞家】");

    @ParameterizedTest
    @CsvFileSource(resources = "sms_parts.csv", numLinesToSkip = 1)
    void is_divided_as_an_independent_source_does(
            String signature, String body, int units, int number, String unitsOfParts) {
        MessageText text = new MessageText(new MessageSignature(signature), body);

        List<String> parts = text.parts();

        assertThat(text.text()).hasSize(units);
        assertThat(parts).hasSize(number);
        assertThat(parts.stream().map(String::length))
                .containsExactlyElementsOf(
                        Stream.of(unitsOfParts.split(";")).map(Integer::valueOf).toList());
        assertThat(String.join("", parts)).isEqualTo(signature + body);
        assertThat(parts)
                .allSatisfy(part -> assertThat(
                                new String(part.getBytes(StandardCharsets.UTF_16BE), StandardCharsets.UTF_16BE))
                        .isEqualTo(part));
    }

    @ParameterizedTest
    @CsvSource({
        "'愿\0望', CONTROL_CHARACTER",
        "'愿\uD842望', LONE_SURROGATE",
        "'愿\uDFB7望', LONE_SURROGATE",
        "'愿\u202E望', BIDI_CONTROL",
        "'愿\u2066望', BIDI_CONTROL",
        "'  ', BLANK",
        "'愿望 ', SURROUNDING_SPACE"
    })
    void refuses_what_no_text_may_hold(String body, FaultCode fault) {
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> new MessageText(SIGNATURE, body))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::code).containsExactly(fault));
    }

    @Test
    void takes_a_thousand_code_points_and_no_more() {
        assertThat(new MessageText(SIGNATURE, "𠮷".repeat(MessageText.LONGEST)).parts())
                .hasSize(31);
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> new MessageText(SIGNATURE, "𠮷".repeat(MessageText.LONGEST + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"民生大莞家", "【】", "【 家】", "【家 】", "【民【家】", "[家]", "【家】。", "【一二三四五六七八九十一二三四五六七八九十一】"})
    void refuses_what_is_no_signature(String text) {
        assertThatExceptionOfType(Refusal.InvalidInput.class).isThrownBy(() -> new MessageSignature(text));
    }

    @Test
    void tells_a_log_nothing_of_its_body() {
        assertThat(new MessageText(SIGNATURE, "码 8K2F")).hasToString("MessageText【民生大莞家】***");
    }
}
