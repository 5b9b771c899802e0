package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.BROUGHT_IN;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import org.guanjia.bootstrap.rest.Portal.Answer;
import org.junit.jupiter.api.Test;

/** How a wish is asked for, seen and changed over HTTP. */
class WishOverHttpIT extends OverHttp {

    @Test
    void a_wish_is_made_seen_and_acknowledged() {
        Answer made = portal().post(CLERK, "/wishes", BROUGHT_IN);

        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        String id = made.text("/id");
        assertThat(made.header("Location")).isEqualTo("/api/v1/wishes/" + id);

        Answer seen = portal().get(CLERK, "/wishes/" + id);
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text("/number")).startsWith("W-441900105-2026-");
        assertThat(seen.text("/stage")).isEqualTo("SUBMITTED");
        assertThat(seen.text("/need/amount")).isEqualTo("800.00");
        assertThat(seen.text("/origin/submittedAt")).isEqualTo("2026-10-20T10:00:00+08:00");
        assertThat(seen.header("ETag")).isEqualTo("\"1\"");

        Answer acknowledged = portal().post(CLERK, "/wishes/" + id + "/acknowledgement", "", seen.header("ETag"));
        assertThat(acknowledged.status()).as(acknowledged.body().toString()).isEqualTo(200);
        assertThat(acknowledged.header("ETag")).isEqualTo("\"2\"");

        Answer timeline = portal().get(CLERK, "/wishes/" + id + "/timeline");
        assertThat(timeline.body().at("/entries")).hasSize(2);
        assertThat(timeline.text("/entries/1/event")).isEqualTo("acknowledged");
    }

    @Test
    void wishes_are_listed_by_how_they_are_handled() {
        String untriaged = broughtInFor("李远行", "13900139001");
        String triaged = broughtInFor("王小满", "13900139002");
        act(triaged, "/acknowledgement", "", "\"1\"");
        act(triaged, "/policy-check", "{}", "\"2\"");
        act(triaged, "/triage", "{\"mode\": \"EXPRESS\"}", "\"3\"");

        String express = listed("town=441900105&mode=EXPRESS");

        assertThat(express).contains(triaged).doesNotContain(untriaged);
        assertThat(listed("mode=DIRECT")).doesNotContain(triaged, untriaged);
        assertThat(portal().get(CLERK, "/wishes?mode=SLOW").status()).isEqualTo(422);
    }

    private String broughtInFor(String name, String phone) {
        String request = BROUGHT_IN.replace("张示例", name).replace("13800138000", phone);
        return portal().post(CLERK, "/wishes", request).text("/id");
    }

    private void act(String wish, String what, String body, String seen) {
        Answer done = portal().post(CLERK, "/wishes/" + wish + what, body, seen);
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
    }

    private String listed(String query) {
        Answer page = portal().get(CLERK, "/wishes?limit=200&" + query);
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        return page.body().toString();
    }
}
