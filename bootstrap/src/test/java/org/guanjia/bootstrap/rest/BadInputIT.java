package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.BROUGHT_IN;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;
import static org.guanjia.bootstrap.rest.SampleWish.VILLAGE;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no service should take: each is refused with what is wrong with it, in both languages, and nothing is kept. */
class BadInputIT extends OverHttp {

    @BeforeParameterizedClassInvocation
    void ask() {
        assertThat(portal().post(CLERK, "/wishes", BROUGHT_IN).status())
                .as("the request without any fault")
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"kind", "cause", "field", "urgent", "village", "channel", "ownRequest", "person", "helpWanted"})
    void a_missing_field_is_named(String field) {
        String without = BROUGHT_IN.replace("\"" + field + "\":", "\"x" + field + "\":");

        refuses("x" + field, "surplus", without);
        if (!field.equals("helpWanted")) {
            refuses(field, "required", without);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id", "version", "recordedBy", "recordedAt", "stage", "number", "town", "actor", "__proto__"})
    void a_field_that_is_the_services_own_is_refused(String field) {
        String shown = field.startsWith("_") ? "?" : field;

        refuses(shown, "surplus", with("\"" + field + "\": \"1\""));
        refuses("person." + shown, "surplus", BROUGHT_IN.replace("\"name\":", "\"" + field + "\": \"1\", \"name\":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "１００", "-1", " 1.00", "1,000.00", "+1", "0x10", "NaN", "1.", ".5", "١٠"})
    void an_amount_that_is_none_is_refused(String amount) {
        refuses("amount", "amount-form", BROUGHT_IN.replace("\"800.00\"", "\"" + amount + "\""));
    }

    @Test
    void an_amount_is_never_rounded() {
        refuses("amount", "amount-decimals", BROUGHT_IN.replace("\"800.00\"", "\"0.001\""));
        refuses("amount", "amount-decimals", BROUGHT_IN.replace("\"800.00\"", "\"800.000\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "99999999999999999999999999999999999999.00"})
    void an_amount_that_is_too_large_is_refused(String amount) {
        refuses("amount", "amount-too-large", BROUGHT_IN.replace("\"800.00\"", "\"" + amount + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"800", "true", "{}", "[\"800.00\"]", "1e400"})
    void an_amount_that_is_no_text_is_refused(String amount) {
        refuses("amount", "malformed", BROUGHT_IN.replace("\"800.00\"", amount));
    }

    @ParameterizedTest
    @CsvSource({
        "441900199001010013, check-character",
        "441900199002300011, no-such-date",
        "44190019900101001, malformed",
        "４４１９００１９９００１０１００１５, malformed"
    })
    void a_resident_id_that_cannot_be_one_is_refused(String number, String code) {
        refuses(
                "person.identification",
                code,
                BROUGHT_IN.replace("\"NONE\"", "\"RESIDENT_ID\"").replace("\"LOST\"", "\"" + number + "\""));
    }

    @Test
    void a_place_that_is_not_there_or_not_the_clerks_is_refused() {
        untouched().refuses(404, () -> posting(BROUGHT_IN.replace(VILLAGE, "441900105202")));
        untouched()
                .refuses(422, "village", "unknown-village", () -> posting(BROUGHT_IN.replace(VILLAGE, "441900105999")));
        untouched().refuses(422, () -> posting(BROUGHT_IN.replace(VILLAGE, "441900199201")));
        untouched().refuses(422, () -> posting(BROUGHT_IN.replace(VILLAGE, "440100105201")));
        untouched().refuses(422, "village", "malformed", () -> posting(BROUGHT_IN.replace(VILLAGE, "../../etc")));
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0000, control-character",
        "\\ud800, lone-surrogate",
        "\\udc00x, lone-surrogate",
        "\\u202e, bidi-control"
    })
    void a_text_with_what_is_no_character_is_refused(String escaped, String code) {
        refuses("need", code, BROUGHT_IN.replace("术后", "术" + escaped + "后"));
        refuses("person.name", code, BROUGHT_IN.replace("张示例", "张" + escaped + "例"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ED A0 80", "C0 80", "FF", "F8 88 80 80 80", "E6 9C"})
    void bytes_that_are_no_utf_8_are_refused(String hex) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(BROUGHT_IN.substring(0, BROUGHT_IN.indexOf("术")).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(HexFormat.ofDelimiter(" ").parseHex(hex));
        body.writeBytes(BROUGHT_IN.substring(BROUGHT_IN.indexOf("术")).getBytes(StandardCharsets.UTF_8));

        untouched().refuses(400, () -> posting("").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        untouched().refuses(413, () -> posting(BROUGHT_IN.replace("术后", "术".repeat(1_000_000))));
        refuses("need", "too-long", BROUGHT_IN.replace("术后", "术".repeat(20_000)));
    }

    @Test
    void what_is_no_json_object_is_refused() {
        for (String body : new String[] {
            "[]",
            "\"text\"",
            "1",
            "true",
            "{",
            "}",
            "{]",
            "nonsense",
            "﻿" + BROUGHT_IN,
            BROUGHT_IN + "x",
            BROUGHT_IN + BROUGHT_IN,
            with("\"kind\": \"URGENT_PERSONAL\""),
            with("\"a\": NaN"),
            with("'a': 1"),
            "/* comment */" + BROUGHT_IN,
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            with("\"" + "n".repeat(10_000) + "\": 1"),
            with("\"a\": " + "1".repeat(10_000)),
            " "
        }) {
            untouched().refuses(400, () -> posting(body));
        }
    }

    @Test
    void no_body_at_all_lacks_every_field() {
        untouched().refuses(422, "person", "required", () -> posting(""));
        untouched().refuses(422, "person", "required", () -> posting("{}"));
        untouched().refuses(422, "person", "required", () -> posting("null"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", "application/jsonp", "json", ","})
    void a_body_of_another_type_is_refused(String type) {
        untouched().refuses(415, () -> posting(BROUGHT_IN).setHeader("Content-Type", type));
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        String key = UUID.randomUUID().toString();
        assertThat(portal().send(posting(BROUGHT_IN).setHeader("Idempotency-Key", key))
                        .status())
                .isEqualTo(201);

        untouched()
                .refuses(
                        422,
                        () -> posting(BROUGHT_IN.replace("800.00", "900.00")).setHeader("Idempotency-Key", key));
        untouched().refuses(422, () -> posting(" " + BROUGHT_IN).setHeader("Idempotency-Key", key));
    }

    @Test
    void a_lapsed_rulebook_that_no_extension_carries_refuses_by_its_rule(@TempDir Path home) throws Exception {
        try (RunningApi lapsed = RunningApi.lapsed(home, ground().storage(home))) {
            Portal there = lapsed.portal();
            assertThat(new Untouched(lapsed, there)
                            .refuses(422, () -> there.posting(CLERK, "/wishes", BROUGHT_IN))
                            .text("/ruleId"))
                    .isEqualTo("R-02");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"addressMissing", "identificationType", "nameMissing", "phoneMissing"})
    void a_word_of_a_person_that_is_none_is_named(String field) {
        String other = BROUGHT_IN
                .replaceFirst("\"" + field + "\": \"\\w+\",?", "")
                .replaceFirst("\\{\"person\": \\{", "{\"person\": {\"" + field + "\": \"NO_SUCH_WORD\",")
                .replaceFirst(",\\s*}", "}");

        refuses("person." + field, "not-one-of", other);
    }

    private void refuses(String field, String code, String body) {
        untouched().refuses(422, field, code, () -> posting(body));
    }

    private HttpRequest.Builder posting(String body) {
        return portal().posting(CLERK, "/wishes", body);
    }

    private static String with(String field) {
        return BROUGHT_IN.replaceFirst("\\{", "{" + Matcher.quoteReplacement(field) + ", ");
    }
}
