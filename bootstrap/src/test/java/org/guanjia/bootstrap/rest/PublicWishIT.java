package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How somebody who does not sign in asks for something, and follows it by number and code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicWishIT {

    private static final VillageCode VILLAGE = new VillageCode("441900105201");
    private static final String REQUEST = """
            {"person": {"name": "张示例", "identificationType": "NONE", "identification": "LOST", "phone": "13800138000",
                        "addressMissing": "NONE_POSSESSED"},
             "kind": "URGENT_PERSONAL", "groups": ["minimum-living"], "cause": "illness", "field": "medical",
             "helpWanted": ["money"], "amount": "800.00", "urgent": true, "need": "术后缺药费",
             "village": "441900105201", "channel": "grid-workers", "ownRequest": true, "forSomebodyElse": false}""";
    private static final String PAPER = "{\"paper\": \"存村委会档案柜\"}";

    private final Actor clerk = new Actor("clerk", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(VILLAGE));
    private final Actor lead = new Actor("lead", Role.VILLAGE_LEAD, new Jurisdiction.OfVillage(VILLAGE));

    private RunningApi api;
    private Portal portal;

    @BeforeAll
    void open(@TempDir Path home) throws Exception {
        api = new RunningApi(home);
        portal = api.portal();
    }

    @AfterAll
    void close() {
        api.close();
    }

    @Test
    void a_wish_is_asked_for_followed_and_evaluated_by_its_number_and_code_alone() {
        Answer asked = ask(
                "0b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60",
                REQUEST.replace("张示例", "李远行").replace("13800138000", "13900139000"));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        String number = asked.text("/number");
        String code = asked.text("/code");
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}");
        assertThat(asked.header("Location")).isEqualTo("/api/v1/public/wishes/" + number);

        Answer followed = follow(number, code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(followed.status()).isEqualTo(200);
        assertThat(followed.text("/stage")).isEqualTo("SUBMITTED");
        assertThat(followed.body().toString()).doesNotContain("clerk", "submitter", "office", "handler", "李远行");

        deliver(asked.text("/id"));
        Answer evaluated = act(number, code, "evaluation", "{\"grade\": \"SATISFIED\", \"comment\": \"很快\"}");
        assertThat(evaluated.status()).as(evaluated.body().toString()).isEqualTo(200);
        assertThat(follow(number, code).text("/stage")).isEqualTo("CLOSED");
        assertThat(follow(number, code).text("/evaluation")).isEqualTo("SATISFIED");
    }

    @Test
    void the_same_request_sent_again_gives_the_same_slip() {
        Answer first = ask("1b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", REQUEST);
        Answer again = ask("1b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", REQUEST);
        Answer other = ask("1b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", REQUEST.replace("800.00", "900.00"));

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).isEqualTo("urn:guanjia:refusal:G-key-reused");
    }

    @Test
    void a_wrong_code_and_an_unknown_number_are_answered_alike() {
        Answer asked = ask("2b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", REQUEST);
        Answer wrong = follow(asked.text("/number"), "0000-0000-00000");
        Answer unknown = follow("W-441900105-2026-999999-0", "0000-0000-00000");
        Answer none = portal.send(portal.anonymous("/public/wishes/" + asked.text("/number")));

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(none.body()).isEqualTo(wrong.body());
    }

    @Test
    void a_new_code_takes_the_place_of_a_lost_one() {
        Answer asked = ask("3b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", REQUEST);
        String number = asked.text("/number");
        Answer renewed = portal.post(clerk, "/wishes/" + asked.text("/id") + "/follow-up-code", "", "\"1\"");

        assertThat(renewed.status()).as(renewed.body().toString()).isEqualTo(200);
        assertThat(renewed.text("/code")).isNotEqualTo(asked.text("/code"));
        assertThat(follow(number, asked.text("/code")).status()).isEqualTo(404);
        assertThat(follow(number, renewed.text("/code")).status()).isEqualTo(200);
    }

    @Test
    void a_key_that_could_be_guessed_and_what_only_staff_may_say_are_refused() {
        assertThat(ask("short", REQUEST).text("/type")).isEqualTo("urn:guanjia:refusal:G-key-too-short");
        Answer dated = ask(
                "4b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60",
                REQUEST.replace("\"kind\"", "\"submittedAt\": \"2026-01-05T09:00:00+08:00\", \"kind\""));
        assertThat(dated.status()).isEqualTo(422);
        assertThat(dated.text("/violations/0/field")).isEqualTo("submittedAt");
    }

    private void deliver(String wish) {
        List<String[]> acts = List.of(
                new String[] {"acknowledgement", ""},
                new String[] {"policy-check", ""},
                new String[] {"triage", "{\"mode\": \"EXPRESS\"}"},
                new String[] {"verification/waiver", "{\"statement\": " + PAPER + "}"},
                new String[] {"approval", "{\"amount\": \"800.00\"}"});
        for (String[] act : acts) {
            staffAct(clerk, wish, act[0], act[1]);
        }
        if (portal.get(clerk, "/wishes/" + wish).text("/stage").equals("VERIFIED")) {
            staffAct(lead, wish, "approval", "{\"amount\": \"800.00\"}");
        }
        staffAct(clerk, wish, "delivery", "");
        staffAct(
                clerk,
                wish,
                "delivery/parts",
                "{\"help\": \"money\", \"value\": \"800.00\", \"evidence\": [" + PAPER + "], \"last\": true}");
    }

    private void staffAct(Actor actor, String wish, String act, String body) {
        Answer seen = portal.get(clerk, "/wishes/" + wish);
        Answer done = portal.post(actor, "/wishes/" + wish + "/" + act, body, seen.header("ETag"));
        assertThat(done.status()).as(act + ": " + done.body()).isEqualTo(200);
    }

    private Answer ask(String key, String body) {
        return portal.send(portal.anonymous("/public/wishes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer follow(String number, String code) {
        return portal.send(portal.anonymous("/public/wishes/" + number).header("Follow-Up-Code", code));
    }

    private Answer act(String number, String code, String act, String body) {
        return portal.send(portal.anonymous("/public/wishes/" + number + "/" + act)
                .header("Follow-Up-Code", code)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "act")
                .POST(BodyPublishers.ofString(body)));
    }
}
