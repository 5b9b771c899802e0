package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.WANJIANG;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townCharity;
import static org.guanjia.bootstrap.story.Officials.townLead;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** Whoever serves in two offices consents as the one that the route leads to, and never as both. */
class TwoOfficesIT extends Stories {

    private static final Actor CLERK = clerk(WANJIANG);

    /** Leads the town and its charity at once. */
    private static final Actor BOTH = new Actor(
            "lead-and-charity",
            Set.of(
                    new Assignment(Role.TOWN_LEAD, new Jurisdiction.OfTown(WANJIANG.town())),
                    new Assignment(Role.TOWN_CHARITY, new Jurisdiction.OfTown(WANJIANG.town()))));

    private static final String LEAD = WANJIANG.town() + ":town-lead-department";
    private static final String CHARITY = WANJIANG.town() + ":town-charity";

    @Test
    void the_open_step_says_as_which_office_they_consent() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            String wish = verified(story, "8000");

            new Acts(story, wish).approved(BOTH, "8000");

            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            assertThat(consents(story, wish)).containsExactly(LEAD);
            story.ends();
        }
    }

    @Test
    void where_both_come_next_they_say_which_and_do_not_take_the_other_step_too() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            String wish = verified(story, "12000");
            Acts acts = new Acts(story, wish);
            assertThat(faultsOf(() -> acts.approvedBecause(BOTH, "12000", "特事特办")))
                    .containsExactly("office: not-one-of {known=TOWN_LEAD, TOWN_CHARITY}");
            assertThat(faultsOf(() -> acts.approvedAs("CITY_BUREAU", BOTH, "12000", "特事特办")))
                    .containsExactly("office: not-one-of {known=TOWN_LEAD, TOWN_CHARITY}");

            acts.approvedAs("TOWN_LEAD", BOTH, "12000", "特事特办");
            assertThat(refusalOf(() -> acts.approvedBecause(BOTH, "12000", "再次同意")))
                    .isEqualTo("A-02.on-record-already");
            assertThat(refusalOf(() -> acts.approvedAs("TOWN_CHARITY", BOTH, "12000", "再次同意")))
                    .isEqualTo("A-02.on-record-already");
            assertThat(refusalOf(() -> acts.approvedAs("TOWN_LEAD", BOTH, "12000", "再次同意")))
                    .isEqualTo("A-01.not-its-turn");

            acts.approvedBecause(townCharity(WANJIANG), "12000", "慈善会同意");
            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            story.ends();
        }
    }

    @Test
    void they_take_the_step_that_somebody_else_left_open() throws Exception {
        try (Story story = story("2026-10-12T09:00")) {
            String wish = verified(story, "12000");

            new Acts(story, wish)
                    .approvedBecause(townLead(WANJIANG), "12000", "特事特办")
                    .approvedBecause(BOTH, "12000", "慈善会同意");

            assertThat(consents(story, wish)).containsExactly(LEAD, CHARITY);
            story.ends();
        }
    }

    private static String verified(Story story, String amount) {
        PersonInput person = story.secrets().resident("罗小虚", "362202198507198815", "13800138055", "东莞市万江街道幻影路8号");
        String wish = story.submitted(CLERK, Request.urgent(person, amount, story.say("手术费"), WANJIANG));
        Acts acts = new Acts(story, wish).acknowledged(CLERK).foundNoPolicy(CLERK);
        acts.triagedBecause(CLERK, "等不起认领").compared(CLERK).visited(CLERK, "医院走访记录");
        return wish;
    }

    private static List<String> consents(Story story, String wish) throws SQLException {
        String decided =
                "select d.office from %s.approval_decision d join %s.approval a on a.town = d.town and a.id = d.approval"
                        + " where a.subject = '" + wish + "' order by d.decided_at";
        return story.rows(decided.replace("%s", "%1$s")).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static String refusalOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.RuleBroken.class, act).key();
    }

    private static List<String> faultsOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.InvalidInput.class, act).faults().stream()
                .map(Fault::toString)
                .toList();
    }
}
