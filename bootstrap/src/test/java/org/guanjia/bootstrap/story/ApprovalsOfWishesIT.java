package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.approval.query.ApprovalLine;
import org.guanjia.application.approval.query.ApprovalPaper;
import org.guanjia.application.approval.query.ApprovalSummary;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.approval.query.ReadApproval;
import org.guanjia.application.approval.query.ReadApprovalWorklist;
import org.guanjia.application.office.ImportStaff;
import org.guanjia.application.wish.AmendWish;
import org.guanjia.application.wish.ErasePerson;
import org.guanjia.application.wish.query.ReadPerson;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Sha256;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.junit.jupiter.api.Test;

/** Wishes are decided by the offices of their route, and every decision stays on record. */
class ApprovalsOfWishesIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final Actor LEAD = townLead(SHIPAI);
    private static final Actor DEPUTY = new Actor("deputy-1", Role.TOWN_LEAD, new Jurisdiction.OfTown(SHIPAI.town()));
    private static final String LEAD_OFFICE = SHIPAI.town() + ":town-lead-department";

    @Test
    void what_is_returned_is_amended_submitted_again_and_decided_by_a_deputy() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            lastsUntil(story, "2026-09-23");
            String wish = verified(story, "8000");
            Acts acts = new Acts(story, wish).returned(LEAD, "按最新缴费单核减");
            assertThat(refusalOf(() -> acts.approved(LEAD, "8000"))).isEqualTo("G-out-of-order");
            story.guanjia()
                    .wishes()
                    .amend(CLERK, new AmendWish.Command(wish, Optional.of("6000"), Optional.empty(), Optional.empty()));
            acts.resubmitted(CLERK).approvedFor(LEAD.subject(), DEPUTY, "6000");

            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            ApprovalPaper paper = only(story, wish);
            assertThat(paper.lines())
                    .extracting(line -> line.round() + " " + line.act() + " "
                            + line.by().orElseThrow()
                            + line.standingInFor().map(it -> " for " + it).orElse(""))
                    .containsExactly(
                            "1 SUBMITTED " + CLERK.subject(),
                            "1 RETURNED " + LEAD.subject(),
                            "2 AMENDED " + CLERK.subject(),
                            "2 APPROVED " + DEPUTY.subject() + " for " + LEAD.subject());
            assertThat(paper.bases())
                    .hasSize(2)
                    .allMatch(basis -> basis.genuine()
                            && Sha256.of(basis.document().orElseThrow()).equals(basis.sha256()));
            assertThat(paper.bases().get(0).document().orElseThrow()).contains("amount: 8000.00");
            assertThat(paper.bases().get(1).document().orElseThrow()).contains("amount: 6000.00");
            story.ends();
        }
    }

    @Test
    void nobody_stands_in_without_a_substitution_that_holds_on_the_day() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story, "8000");
            Acts acts = new Acts(story, wish);
            assertThat(refusalOf(() -> acts.approvedFor(LEAD.subject(), DEPUTY, "8000")))
                    .isEqualTo("A-03.not-standing-in");

            lastsUntil(story, "2026-09-23");
            story.at("2026-09-24T09:00");
            assertThat(refusalOf(() -> acts.approvedFor(LEAD.subject(), DEPUTY, "8000")))
                    .isEqualTo("A-03.not-standing-in");
            acts.approved(LEAD, "8000");
            story.ends();
        }
    }

    @Test
    void an_office_that_lets_it_lie_is_joined_by_the_next_level_which_may_decide_in_its_place() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story, "800");
            assertThat(refusalOf(() -> new Acts(story, wish).approved(LEAD, "800")))
                    .isEqualTo("A-01.not-its-turn");
            assertThat(worklist(story, LEAD, "MINE")).isEmpty();

            story.at("2026-09-24T00:00").goesOn();

            assertThat(story.stage(wish)).as("silence approves nothing").isEqualTo(WishStage.VERIFIED);
            assertThat(worklist(story, LEAD, "MINE")).containsExactly(wish + " " + LEAD_OFFICE);
            assertThat(worklist(story, villageLead(SHIPAI), "MINE")).hasSize(1);
            new Acts(story, wish).approved(LEAD, "800");
            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            assertThat(story.state(wish).isGrantedByVillage()).isTrue();
            assertThat(only(story, wish).lines())
                    .extracting(line -> line.act().name())
                    .containsExactly("SUBMITTED", "PASSED_UP", "APPROVED");
            story.ends();
        }
    }

    @Test
    void worklists_tell_what_is_mine_my_offices_and_waits_for_others() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story, "800");
            Actor second = villageLead(SHIPAI);
            assertThat(worklist(story, CLERK, "MINE")).hasSize(1);
            assertThat(worklist(story, second, "MINE")).hasSize(1);

            new Acts(story, wish).approved(CLERK, "800");

            assertThat(worklist(story, CLERK, "MINE")).as("decided already").isEmpty();
            assertThat(worklist(story, CLERK, "OFFICE")).hasSize(1);
            assertThat(worklist(story, CLERK, "OTHERS")).hasSize(1);
            assertThat(worklist(story, second, "MINE")).hasSize(1);
            assertThat(worklist(story, LEAD, "MINE"))
                    .as("a second officer, or the town")
                    .hasSize(1);
            assertThat(worklist(story, BUREAU, "MINE")).isEmpty();
            story.ends();
        }
    }

    @Test
    void an_interest_of_somebody_who_decided_has_all_decided_anew() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story, "800");
            Acts acts = new Acts(story, wish).approved(CLERK, "800");
            story.at("2026-09-22T09:00");
            acts.interestDeclared(CLERK);

            assertThat(refusalOf(() -> acts.approved(CLERK, "800"))).isEqualTo("A-02.has-interest");
            assertThat(only(story, wish).approval().round()).isEqualTo(2);
            assertThat(story.state(wish)
                            .clocks()
                            .open(WishStep.DECISION)
                            .orElseThrow()
                            .deadline()
                            .due())
                    .isEqualTo(only(story, wish).approval().next().get(0).due());
            acts.approved(villageLead(SHIPAI), "800");
            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            story.ends();
        }
    }

    @Test
    void what_changes_or_goes_elsewhere_is_asked_anew_and_what_ends_is_not_asked_any_more() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story, "800");
            new Acts(story, wish).approved(CLERK, "800");
            story.guanjia()
                    .wishes()
                    .amend(CLERK, new AmendWish.Command(wish, Optional.of("700"), Optional.empty(), Optional.empty()));
            assertThat(stages(story, wish)).containsExactly(ApprovalStage.FALLEN_AWAY, ApprovalStage.OPEN);

            story.at("2026-09-22T09:00");
            new Acts(story, wish).refused(LEAD, "need-met-already", "000 §5", "已由亲属解决");

            assertThat(stages(story, wish))
                    .as("the village was asked, the town refuses")
                    .containsExactly(ApprovalStage.FALLEN_AWAY, ApprovalStage.FALLEN_AWAY, ApprovalStage.REFUSED);
            story.ends();
        }
    }

    @Test
    void what_is_printed_says_the_same_after_the_person_was_erased_and_names_nobody() throws Exception {
        Store.Ground ground = ground();
        ground.builder().calendar(LaterYears.calendar());
        try (Story story = new Story(ground, "2026-09-21T09:00")) {
            String wish = verified(story, "8000");
            Acts acts = new Acts(story, wish).returned(LEAD, "按最新缴费单核减").resubmitted(CLERK);
            acts.refused(LEAD, "need-met-already", "000 §5", "已由亲属解决");
            ApprovalPaper before = only(story, wish);
            assertThat(before.lines())
                    .extracting(line -> line.words().isPresent())
                    .as("an opinion stands in the vault")
                    .containsExactly(false, true, false, true);

            story.at("2036-11-01T09:00");
            story.guanjia().wishes().erase(BUREAU, new ErasePerson.Command(wish));

            assertThat(story.guanjia().wishes().person(CLERK, new ReadPerson.Query(wish)))
                    .allSatisfy(
                            edition -> assertThat(edition.person().content()).isEmpty());
            assertThat(only(story, wish)).isEqualTo(before);
            assertThat(before.toString())
                    .contains("8000.00", LEAD.subject())
                    .doesNotContain(story.secrets().texts().toArray(String[]::new));
            story.ends();
        }
    }

    private static void lastsUntil(Story story, String lastDay) {
        story.guanjia()
                .staff()
                .importFile(BUREAU, new ImportStaff.Command(SHIPAI.town().text(), "shipai.staff", """
                        staff | %1$s | 甲虚构 | - | %3$s 2024-01-01 ..
                        staff | %2$s | 乙虚构 | - | %3$s 2024-01-01 ..
                        substitution | %3$s | %1$s | %2$s | 2026-09-21 .. %4$s
                        """.formatted(
                                LEAD.subject(), DEPUTY.subject(), LEAD_OFFICE, lastDay)));
    }

    private static ApprovalPaper only(Story story, String wish) {
        List<ApprovalSummary> approvals = story.guanjia().approvals().list(AUDITOR, new ListApprovals.Query(wish));
        assertThat(approvals).hasSize(1);
        return story.guanjia()
                .approvals()
                .read(AUDITOR, new ReadApproval.Query(approvals.get(0).id().text()));
    }

    private static List<ApprovalStage> stages(Story story, String wish) {
        return story.guanjia().approvals().list(AUDITOR, new ListApprovals.Query(wish)).stream()
                .map(ApprovalSummary::stage)
                .toList();
    }

    private static List<String> worklist(Story story, Actor actor, String list) {
        return story
                .guanjia()
                .approvals()
                .worklist(
                        actor,
                        new ReadApprovalWorklist.Query(list, Optional.empty(), Optional.empty(), Optional.empty(), 100))
                .items()
                .stream()
                .map(ApprovalsOfWishesIT::told)
                .toList();
    }

    private static String told(ApprovalLine line) {
        return line.approval().subject()
                + line.office().map(office -> " " + office).orElse("");
    }

    private static String refusalOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).key();
    }

    private static String verified(Story story, String amount) {
        return Verified.wish(story, SHIPAI, amount);
    }
}
