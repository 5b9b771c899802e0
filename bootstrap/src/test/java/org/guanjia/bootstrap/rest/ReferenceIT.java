package org.guanjia.bootstrap.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.rest.SampleWish.CLERK;

import org.guanjia.bootstrap.rest.Portal.Answer;
import org.junit.jupiter.api.Test;

/** What anybody looks up over HTTP, with a token or without. */
class ReferenceIT extends OverHttp {

    @Test
    void a_form_is_filled_with_the_towns_and_their_villages() {
        Answer towns = lookedUp("/towns");
        Answer villages = lookedUp("/towns/441900105/villages");

        assertThat(towns.body().at("/items")).hasSize(36);
        assertThat(towns.text("/items/0/name")).isEqualTo("东城街道");
        assertThat(towns.text("/items/35/takesRequests")).isEqualTo("false");
        assertThat(villages.body().at("/items/0").toString())
                .matches("\\{\"code\":\"441900105\\d{3}\",\"name\":\".+\",\"kind\":\"(COMMUNITY|VILLAGE)\"}");
    }

    @Test
    void a_town_that_there_is_not_has_no_villages() {
        assertThat(anonymous("/towns/440307001/villages").status()).isEqualTo(404);
        assertThat(anonymous("/towns/qishi/villages").status()).isEqualTo(422);
    }

    @Test
    void a_year_of_the_calendar_names_its_holidays_and_make_up_days() {
        Answer year = lookedUp("/calendar?year=2026");

        assertThat(year.text("/covered")).isEqualTo("true");
        assertThat(year.body().at("/days").toString())
                .contains("{\"date\":\"2026-02-14\",\"kind\":\"WORKDAY\",\"name\":\"春节\"}")
                .doesNotContain("2025-");
        assertThat(lookedUp("/calendar").body()).isEqualTo(year.body());
    }

    @Test
    void a_year_without_a_notice_is_not_guessed() {
        Answer year = lookedUp("/calendar?year=2027");

        assertThat(year.text("/covered")).isEqualTo("false");
        assertThat(year.body().at("/days")).isEmpty();
        assertThat(anonymous("/calendar?year=1").status()).isEqualTo(422);
    }

    @Test
    void the_policy_list_of_a_day_names_departments_and_clauses() {
        Answer list = lookedUp("/policy-list?day=2026-10-20");

        assertThat(list.text("/id")).isEqualTo("2020");
        assertThat(list.body().at("/policies")).hasSize(10);
        assertThat(list.text("/policies/0/department/name")).isEqualTo("民政部门");
        assertThat(list.text("/policies/0/clause")).startsWith("004 二(一)");
        assertThat(lookedUp("/policy-list").body()).isEqualTo(list.body());
        assertThat(anonymous("/policy-list?day=2020-10-28").status()).isEqualTo(404);
    }

    @Test
    void staff_read_what_a_rulebook_says_even_where_it_has_lapsed() {
        Answer lapsed = portal().get(CLERK, "/rulebook?day=2026-10-20");
        Answer first = portal().get(CLERK, "/rulebook?rulebook=2020");

        assertThat(lapsed.text("/rulebook/id")).isEqualTo("2022");
        assertThat(lapsed.text("/inForce")).isEqualTo("false");
        assertThat(lapsed.body().at("/rulebook/parameters")).hasSizeGreaterThan(50);
        assertThat(first.text("/rulebook/id")).isEqualTo("2020");
        assertThat(portal().get(CLERK, "/rulebook?rulebook=1999").status()).isEqualTo(404);
        assertThat(anonymous("/rulebook").status()).isEqualTo(401);
    }

    @Test
    void who_signs_in_reads_what_everybody_reads() {
        assertThat(portal().get(CLERK, "/towns").body())
                .isEqualTo(lookedUp("/towns").body());
    }

    @Test
    void a_token_that_nobody_gave_out_changes_nothing() {
        Answer answer = portal().send(portal().anonymous("/towns")
                .header("Authorization", "Bearer made-up")
                .GET());

        assertThat(answer.status()).isEqualTo(200);
    }

    private Answer lookedUp(String path) {
        Answer answer = anonymous(path);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        return answer;
    }

    private Answer anonymous(String path) {
        return portal().send(portal().anonymous(path).GET());
    }
}
