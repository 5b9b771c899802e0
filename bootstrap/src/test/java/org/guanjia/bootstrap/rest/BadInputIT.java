package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no service should take: each is refused with what is wrong with it, in both languages, and nothing is kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String VILLAGE = "441900105201";
    private static final String REQUEST = """
            {"person": {"name": "张示例", "identificationType": "NONE", "identification": "LOST", "phone": "13800138000",
                        "addressMissing": "NONE_POSSESSED"},
             "kind": "URGENT_PERSONAL", "groups": ["minimum-living"], "cause": "illness", "field": "medical",
             "helpWanted": ["money"], "amount": "800.00", "urgent": true, "need": "术后缺药费",
             "village": "441900105201", "channel": "grid-workers", "ownRequest": false, "forSomebodyElse": true}""";

    private final Actor clerk =
            new Actor("clerk", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode(VILLAGE)));

    @TempDir
    private Path lapsedHome;

    private RunningApi api;
    private Portal portal;
    private Untouched untouched;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        api = new RunningApi(home);
        portal = api.portal();
        untouched = new Untouched(api, portal);
        assertThat(portal.post(clerk, "/wishes", REQUEST).status())
                .as("the request without any fault")
                .isEqualTo(201);
    }

    @AfterAll
    void close() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({"kind", "cause", "field", "urgent", "village", "channel", "ownRequest", "person", "helpWanted"})
    void a_missing_field_is_named(String field) {
        String without = REQUEST.replace("\"" + field + "\":", "\"x" + field + "\":");

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
        refuses("person." + shown, "surplus", REQUEST.replace("\"name\":", "\"" + field + "\": \"1\", \"name\":"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "１００", "-1", " 1.00", "1,000.00", "+1", "0x10", "NaN", "1.", ".5", "١٠"})
    void an_amount_that_is_none_is_refused(String amount) {
        refuses("amount", "amount-form", REQUEST.replace("\"800.00\"", "\"" + amount + "\""));
    }

    @Test
    void an_amount_is_never_rounded() {
        refuses("amount", "amount-decimals", REQUEST.replace("\"800.00\"", "\"0.001\""));
        refuses("amount", "amount-decimals", REQUEST.replace("\"800.00\"", "\"800.000\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"92233720368547758.08", "99999999999999999999999999999999999999.00"})
    void an_amount_that_is_too_large_is_refused(String amount) {
        refuses("amount", "amount-too-large", REQUEST.replace("\"800.00\"", "\"" + amount + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"800", "true", "{}", "[\"800.00\"]", "1e400"})
    void an_amount_that_is_no_text_is_refused(String amount) {
        refuses("amount", "malformed", REQUEST.replace("\"800.00\"", amount));
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
                REQUEST.replace("\"NONE\"", "\"RESIDENT_ID\"").replace("\"LOST\"", "\"" + number + "\""));
    }

    @Test
    void a_place_that_is_not_there_or_not_the_clerks_is_refused() {
        untouched.refuses(404, () -> posting(REQUEST.replace(VILLAGE, "441900105202")));
        untouched.refuses(422, "village", "unknown-village", () -> posting(REQUEST.replace(VILLAGE, "441900105999")));
        untouched.refuses(422, () -> posting(REQUEST.replace(VILLAGE, "441900199201")));
        untouched.refuses(422, () -> posting(REQUEST.replace(VILLAGE, "440100105201")));
        untouched.refuses(422, "village", "malformed", () -> posting(REQUEST.replace(VILLAGE, "../../etc")));
    }

    @ParameterizedTest
    @CsvSource({
        "\\u0000, control-character",
        "\\ud800, lone-surrogate",
        "\\udc00x, lone-surrogate",
        "\\u202e, bidi-control"
    })
    void a_text_with_what_is_no_character_is_refused(String escaped, String code) {
        refuses("need", code, REQUEST.replace("术后", "术" + escaped + "后"));
        refuses("person.name", code, REQUEST.replace("张示例", "张" + escaped + "例"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ED A0 80", "C0 80", "FF", "F8 88 80 80 80", "E6 9C"})
    void bytes_that_are_no_utf_8_are_refused(String hex) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(REQUEST.substring(0, REQUEST.indexOf("术")).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(HexFormat.ofDelimiter(" ").parseHex(hex));
        body.writeBytes(REQUEST.substring(REQUEST.indexOf("术")).getBytes(StandardCharsets.UTF_8));

        untouched.refuses(400, () -> posting("").POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        untouched.refuses(413, () -> posting(REQUEST.replace("术后", "术".repeat(1_000_000))));
        refuses("need", "too-long", REQUEST.replace("术后", "术".repeat(20_000)));
    }

    @Test
    void what_is_no_json_object_is_refused() {
        for (String body : new String[] {
            "[]",
            "\"text\"",
            "1",
            "null",
            "true",
            "{",
            "}",
            "{]",
            "nonsense",
            "﻿" + REQUEST,
            REQUEST + "x",
            REQUEST + REQUEST,
            with("\"kind\": \"URGENT_PERSONAL\""),
            with("\"a\": NaN"),
            with("'a': 1"),
            "/* comment */" + REQUEST,
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            with("\"" + "n".repeat(10_000) + "\": 1"),
            with("\"a\": " + "1".repeat(10_000)),
            " "
        }) {
            untouched.refuses(400, () -> posting(body));
        }
    }

    @Test
    void no_body_at_all_lacks_every_field() {
        untouched.refuses(422, "person", "required", () -> posting(""));
        untouched.refuses(422, "person", "required", () -> posting("{}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data", "application/jsonp", "json", ","})
    void a_body_of_another_type_is_refused(String type) {
        untouched.refuses(415, () -> posting(REQUEST).setHeader("Content-Type", type));
    }

    @Test
    void the_same_key_for_another_request_is_refused() {
        String key = UUID.randomUUID().toString();
        assertThat(portal.send(posting(REQUEST).setHeader("Idempotency-Key", key))
                        .status())
                .isEqualTo(201);

        untouched.refuses(
                422, () -> posting(REQUEST.replace("800.00", "900.00")).setHeader("Idempotency-Key", key));
        untouched.refuses(422, () -> posting(" " + REQUEST).setHeader("Idempotency-Key", key));
    }

    @Test
    void a_lapsed_rulebook_that_no_extension_carries_refuses_by_its_rule() throws Exception {
        try (RunningApi lapsed = RunningApi.lapsed(lapsedHome)) {
            Portal there = lapsed.portal();
            assertThat(new Untouched(lapsed, there)
                            .refuses(422, () -> there.posting(clerk, "/wishes", REQUEST))
                            .text("/ruleId"))
                    .isEqualTo("R-02");
        }
    }

    private void refuses(String field, String code, String body) {
        untouched.refuses(422, field, code, () -> posting(body));
    }

    private HttpRequest.Builder posting(String body) {
        return portal.posting(clerk, "/wishes", body);
    }

    private static String with(String field) {
        return REQUEST.replaceFirst("\\{", "{" + Matcher.quoteReplacement(field) + ", ");
    }
}
