package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.BROUGHT_IN;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses, headers and methods that are made up, and steps out of order. */
class BadRequestsIT extends OverHttp {

    private final Actor lead = new Actor("lead", Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode("441900105")));

    private String wish;

    @BeforeParameterizedClassInvocation
    void ask() {
        Answer made = portal().post(CLERK, "/wishes", BROUGHT_IN);
        wish = "/wishes/" + made.text("/id");
    }

    @Test
    void a_change_needs_the_version_that_stands() {
        untouched().refuses(428, () -> portal().posting(CLERK, wish + "/acknowledgement", ""));
        for (String stale : new String[] {"\"0\"", "\"2\"", "\"999999999999999999\""}) {
            untouched().refuses(412, () -> acknowledging().header("If-Match", stale));
        }
        for (String none :
                new String[] {"1", "*", "W/\"1\"", "\"1\", \"2\"", "\"-1\"", "\"１\"", "\"" + "9".repeat(40) + "\"", "x"
                }) {
            untouched().refuses(400, () -> acknowledging().header("If-Match", none.replace("１", "x1")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"guanjia-serve", "guanjia-relay", "case-W-441900105-2026-000001-C", "submitter-0", "anybody"})
    void nobody_from_outside_goes_by_a_name_of_the_service(String subject) {
        Actor impostor = new Actor(subject, Role.TOWN_LEAD, new Jurisdiction.OfTown(new TownCode("441900105")));

        untouched().refuses(401, () -> portal().posting(impostor, wish + "/acknowledgement", ""));
    }

    @Test
    void a_change_needs_a_key() {
        untouched()
                .refuses(
                        400,
                        () -> portal().request(CLERK, "/wishes")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(BROUGHT_IN)));
        for (String key : new String[] {"k".repeat(201), "a b", "", "k\tk"}) {
            untouched()
                    .refuses(
                            422,
                            "Idempotency-Key",
                            "malformed",
                            () -> acknowledging().header("If-Match", "\"1\"").setHeader("Idempotency-Key", key));
        }
    }

    @Test
    void a_step_out_of_order_is_refused() {
        untouched()
                .refuses(
                        409,
                        () -> portal().posting(CLERK, wish + "/delivery", "").header("If-Match", "\"1\""));
        untouched()
                .refuses(
                        409,
                        () -> portal().posting(lead, wish + "/approval", "{\"amount\": \"800.00\"}")
                                .header("If-Match", "\"1\""));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, out-of-range",
        "limit=201, limit, out-of-range",
        "limit=abc, limit, malformed",
        "limit=1&limit=2, limit, malformed",
        "limit=1.5, limit, malformed",
        "limit=99999999999, limit, malformed",
        "cursor=made-up, cursor, malformed",
        "cursor=%27%20or%201%3D1--, cursor, malformed",
        "sort=name, sort, surplus",
        "orderBy=1, orderBy, surplus",
        "colour=red, colour, surplus",
        "criteria.stage=SUBMITTED, ?, surplus",
        "after=x, ?, surplus",
        "criteria=x, ?, surplus"
    })
    void a_list_takes_only_what_it_knows(String query, String field, String code) {
        untouched()
                .refuses(
                        422,
                        field,
                        code,
                        () -> portal().request(CLERK, "/wishes?" + query).GET());
    }

    @Test
    void more_parameters_than_anybody_needs_are_refused() {
        untouched()
                .refuses(
                        400,
                        () -> portal().request(CLERK, "/wishes?" + "a=1&".repeat(60))
                                .GET());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2f..%2fetc",
                "..%5C..%5Cetc",
                "x",
                "441900105-",
                "%E6%9C%9B",
                "441900105-01ARZ3NDEKTSV4RRFFQ69G5FAV'--",
                "%20"
            })
    void an_id_that_is_none_is_refused(String id) {
        assertRefused(portal().get(CLERK, "/wishes/" + id), 400, 404, 422);
        assertRefused(portal().get(CLERK, "/attachments/" + id), 400, 404, 422);
    }

    @Test
    void a_file_whose_name_leads_elsewhere_is_refused() throws Exception {
        byte[] file = "nonsense".getBytes(StandardCharsets.UTF_8);
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
        for (String name : new String[] {"..%2F..%2Fetc%2Fpasswd", "a%5Cb.jpg", "%00.jpg"}) {
            Answer refused = portal().send(portal().posting(CLERK, wish + "/attachments", "")
                    .header("If-Match", "\"1\"")
                    .header("Content-Digest", "sha-256=:" + digest + ":")
                    .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                    .POST(BodyPublishers.ofByteArray(file)));
            assertRefused(refused, 400, 422);
        }
    }

    @Test
    void a_file_without_its_digest_or_with_another_one_is_refused() {
        untouched()
                .refuses(
                        400,
                        () -> portal().posting(CLERK, wish + "/attachments", "nonsense")
                                .header("If-Match", "\"1\""));
        untouched()
                .refuses(
                        400,
                        () -> portal().posting(CLERK, wish + "/attachments", "nonsense")
                                .header("If-Match", "\"1\"")
                                .header("Content-Digest", "md5=:AAAA:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "MADE-UP"})
    void a_method_that_is_not_there_is_refused(String method) {
        Answer refused = portal().send(portal().request(CLERK, "/wishes").method(method, BodyPublishers.noBody()));

        assertRefused(refused, 404, 405);
        assertThat(refused.response().headers().map()).doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void a_body_is_read_as_json_is_whatever_it_says_of_its_letters() {
        for (String letters : new String[] {"no-such", "utf-7", "utf-16"}) {
            Answer made = portal().send(portal().posting(CLERK, "/wishes", BROUGHT_IN)
                    .setHeader("Content-Type", "application/json; charset=" + letters));

            assertThat(made.status()).isEqualTo(201);
        }
        assertRefused(
                portal().send(portal().posting(CLERK, "/imports", "")
                        .setHeader("Content-Type", "text/csv; charset=utf-7")),
                415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/wishes/%u0041 HTTP/1.1",
                "GET /api/v1/wishes HTTP/9.9",
                "GET /api/v1/wishes XTTP/1.1",
                "GET /api/v1/wishes HTTP/1.1\r\nTransfer-Encoding: xchunked"
            })
    void what_is_no_http_is_the_callers_fault(String head) {
        String answer = RawRequest.send(
                head + "\r\nHost: a\r\nConnection: close\r\n\r\n",
                api().address().getPort());

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "-;q=1", ",", "*", "x-", "q"})
    void a_language_that_is_none_is_answered_in_the_service_s_own(String language) {
        Answer refused = portal().send(portal().request(CLERK, "/wishes/x").setHeader("Accept-Language", language));

        assertRefused(refused, 422);
        assertThat(refused.header("Content-Language")).isEqualTo("zh-CN");
    }

    @Test
    void head_answers_without_a_body() {
        Answer head = portal().send(portal().request(CLERK, wish).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.response().body()).isEmpty();
    }

    @Test
    void a_header_cannot_put_another_into_the_answer() {
        Answer answer = portal().send(portal().request(CLERK, "/wishes")
                .header("X-Request-Id", "abcdefgh\tSet-Cookie: a=b")
                .header("Accept-Language", "en\u00ff;q=x")
                .GET());

        assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.header("X-Request-Id")).matches("[0-9A-Z]{26}");
    }

    private HttpRequest.Builder acknowledging() {
        return portal().posting(CLERK, wish + "/acknowledgement", "");
    }

    private static void assertRefused(Answer answer, Integer... allowed) {
        String text = new String(answer.response().body(), StandardCharsets.UTF_8);
        assertThat(answer.status()).as(text).isIn((Object[]) allowed);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(text).doesNotContain("Exception", "org.guanjia", "java.", "jetty");
    }
}
