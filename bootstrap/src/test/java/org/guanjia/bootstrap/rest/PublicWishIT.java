package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.ASKED_FOR;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;
import static org.guanjia.bootstrap.rest.SampleWish.LEAD;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import org.guanjia.application.access.Actor;
import org.guanjia.bootstrap.rest.Portal.Answer;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

/** How somebody who does not sign in asks for something, and follows it by number and code. */
class PublicWishIT extends OverHttp {

    private static final String PAPER = "{\"paper\": \"存村委会档案柜\"}";

    @Test
    void a_wish_is_asked_for_followed_and_evaluated_by_its_number_and_code_alone() {
        Answer asked = ask(
                "0b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60",
                ASKED_FOR.replace("张示例", "李远行").replace("13800138000", "13900139000"));
        assertThat(asked.status()).as(asked.body().toString()).isEqualTo(201);
        String number = asked.text("/number");
        String code = asked.text("/code");
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}");
        assertThat(asked.header("Location")).isEqualTo("/api/v1/public/wishes/" + number);

        Answer followed = follow(number, code.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(followed.status()).isEqualTo(200);
        assertThat(followed.text("/stage")).isEqualTo("SUBMITTED");
        assertThat(followed.body().toString()).doesNotContain("clerk", "submitter", "office", "handler", "李远行");

        api().fillPurseFor(new VillageCode(SampleWish.VILLAGE));
        deliver(asked.text("/id"));
        Answer evaluated = act(number, code, "evaluation", "{\"grade\": \"SATISFIED\", \"comment\": \"很快\"}");
        assertThat(evaluated.status()).as(evaluated.body().toString()).isEqualTo(200);
        assertThat(follow(number, code).text("/stage")).isEqualTo("CLOSED");
        assertThat(follow(number, code).text("/evaluation")).isEqualTo("SATISFIED");
    }

    @Test
    void the_same_request_sent_again_gives_the_same_slip() {
        Answer first = ask("1b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", ASKED_FOR);
        Answer again = ask("1b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", ASKED_FOR);
        Answer other = ask("1b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", ASKED_FOR.replace("800.00", "900.00"));

        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/type")).isEqualTo("urn:guanjia:refusal:G-key-reused");
    }

    @Test
    void a_wrong_code_and_an_unknown_number_are_answered_alike() {
        Answer asked = ask("2b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", ASKED_FOR);
        Answer wrong = follow(asked.text("/number"), "0000-0000-00000");
        Answer unknown = follow("W-441900105-2026-999999-0", "0000-0000-00000");
        Answer none = portal().send(portal().anonymous("/public/wishes/" + asked.text("/number")));

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(none.body()).isEqualTo(wrong.body());
    }

    @Test
    void a_new_code_takes_the_place_of_a_lost_one() {
        Answer asked = ask("3b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60", ASKED_FOR);
        String number = asked.text("/number");
        Answer renewed = portal().post(CLERK, "/wishes/" + asked.text("/id") + "/follow-up-code", "", "\"1\"");

        assertThat(renewed.status()).as(renewed.body().toString()).isEqualTo(200);
        assertThat(renewed.text("/code")).isNotEqualTo(asked.text("/code"));
        assertThat(follow(number, asked.text("/code")).status()).isEqualTo(404);
        assertThat(follow(number, renewed.text("/code")).status()).isEqualTo(200);
    }

    @Test
    void a_key_that_could_be_guessed_and_what_only_staff_may_say_are_refused() {
        assertThat(ask("short", ASKED_FOR).text("/type")).isEqualTo("urn:guanjia:refusal:G-key-too-short");
        Answer dated = ask(
                "4b0c7a5e-6a53-4a0f-9f0e-1d2c3b4a5f60",
                ASKED_FOR.replace("\"kind\"", "\"submittedAt\": \"2026-01-05T09:00:00+08:00\", \"kind\""));
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
            staffAct(CLERK, wish, act[0], act[1]);
        }
        if (portal().get(CLERK, "/wishes/" + wish).text("/stage").equals("VERIFIED")) {
            staffAct(LEAD, wish, "approval", "{\"amount\": \"800.00\"}");
        }
        staffAct(CLERK, wish, "delivery", "");
        staffAct(
                CLERK,
                wish,
                "delivery/parts",
                "{\"help\": \"money\", \"value\": \"800.00\", \"evidence\": [" + PAPER + "], \"last\": true}");
    }

    private void staffAct(Actor actor, String wish, String act, String body) {
        Answer seen = portal().get(CLERK, "/wishes/" + wish);
        Answer done = portal().post(actor, "/wishes/" + wish + "/" + act, body, seen.header("ETag"));
        assertThat(done.status()).as(act + ": " + done.body()).isEqualTo(200);
    }

    private Answer ask(String key, String body) {
        return portal().send(portal().anonymous("/public/wishes")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private Answer follow(String number, String code) {
        return portal().send(portal().anonymous("/public/wishes/" + number).header("Follow-Up-Code", code));
    }

    private Answer act(String number, String code, String act, String body) {
        return portal().send(portal().anonymous("/public/wishes/" + number + "/" + act)
                .header("Follow-Up-Code", code)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "act")
                .POST(BodyPublishers.ofString(body)));
    }
}
