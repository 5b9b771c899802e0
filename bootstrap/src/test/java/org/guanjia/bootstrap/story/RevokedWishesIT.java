package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townCharity;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.approval.query.ApprovalPaper;
import org.guanjia.application.approval.query.ApprovalSummary;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.approval.query.ReadApproval;
import org.guanjia.application.approval.query.ReadApprovalWorklist;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.DecideRevocation;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** What a wish was granted by mistake is revoked by an approval of its own; until then, and where that says no, it stands. */
class RevokedWishesIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final Actor LEAD = townLead(SHIPAI);
    private static final Actor SECOND = new Actor("deputy-1", Role.TOWN_LEAD, new Jurisdiction.OfTown(SHIPAI.town()));

    @Test
    void the_office_that_granted_it_revokes_it_on_record_and_under_seal() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story, "8000");
            String mistaken = approvals(story, wish).get(0).id().text();
            String revocation = new Revocations(story, wish).asked(LEAD);
            assertThat(story.stage(wish)).as("until it is decided").isEqualTo(WishStage.APPROVED);
            assertThat(worklist(story, SECOND)).containsExactly(wish);
            assertThat(worklist(story, LEAD)).as("who asked does not decide").isEmpty();

            new Revocations(story, wish).decided(SECOND, true);

            assertThat(story.stage(wish)).isEqualTo(WishStage.DISCONTINUED);
            assertThat(story.state(wish).grant().revokedBy())
                    .hasValueSatisfying(by -> assertThat(by.text()).isEqualTo(revocation));
            assertThat(approvals(story, wish))
                    .extracting(it -> it.stage() + " " + it.granted().isPresent())
                    .containsExactly("APPROVED false", "APPROVED false");
            assertThat(approvals(story, wish).get(0).revokedBy())
                    .map(Object::toString)
                    .contains(revocation);
            ApprovalPaper paper = paper(story, revocation);
            assertThat(paper.bases()).singleElement().satisfies(basis -> {
                assertThat(basis.genuine()).isTrue();
                assertThat(basis.document().orElseThrow()).contains("revokes: " + mistaken);
            });
            assertThat(paper.lines().stream()
                            .filter(line -> line.act().verdict().isPresent()))
                    .allMatch(line -> line.sealStanding().orElseThrow().name().equals("GENUINE"));
            story.ends();
        }
    }

    @Test
    void what_is_not_revoked_stands_and_may_be_asked_for_again() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story, "8000");
            Revocations revocations = new Revocations(story, wish);
            revocations.asked(LEAD);
            revocations.decided(SECOND, false);

            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            assertThat(stages(story, wish)).containsExactly(ApprovalStage.APPROVED, ApprovalStage.REFUSED);
            new Acts(story, wish).deliveryStarted(CLERK);
            revocations.asked(SECOND);
            revocations.decided(LEAD, true);
            assertThat(story.stage(wish)).isEqualTo(WishStage.DISCONTINUED);
            story.ends();
        }
    }

    @Test
    void it_is_asked_for_once_and_decided_once() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story, "8000");
            Revocations revocations = new Revocations(story, wish);
            String revocation = revocations.asked(LEAD);
            assertThat(refusalOf(() -> revocations.asked(SECOND))).isEqualTo("A-06.revocation-asked");
            assertThat(refusalOf(() -> revocations.decided(LEAD, true))).isEqualTo("A-02.submitted-it");

            Receipt first = keyed(story, revocation);
            assertThat(keyed(story, revocation)).as("the same command again").isEqualTo(first);
            assertThat(refusalOf(() -> revocations.decided(SECOND, false))).isEqualTo("A-06.decision-stands");
            assertThat(refusalOf(() -> revocations.asked(LEAD))).isEqualTo("G-out-of-order");
            story.ends();
        }
    }

    @Test
    void only_an_office_of_the_route_asks_and_nobody_with_an_interest() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story, "8000");
            Revocations revocations = new Revocations(story, wish);
            assertThat(refusalOf(() -> revocations.asked(CLERK))).isEqualTo("A-06.off-the-route");
            new Acts(story, wish).interestDeclared(LEAD);
            assertThat(refusalOf(() -> revocations.asked(LEAD))).isEqualTo("A-02.interest-declared");

            revocations.asked(SECOND);

            assertThat(refusalOf(() -> revocations.decided(LEAD, true))).isEqualTo("A-02.related");
            assertThat(refusalOf(() -> revocations.decided(BUREAU, true))).isEqualTo("A-01.not-its-turn");
            assertThat(story.sheet(LEAD, wish).acts()).contains(WishAct.REVOKE);
            story.ends();
        }
    }

    @Test
    void an_interest_reaches_what_is_being_revoked_after_the_aid_too() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story, "800");
            new Acts(story, wish).deliveryStarted(CLERK).deliveredLast(CLERK, "800", "收据");
            Revocations revocations = new Revocations(story, wish);
            revocations.asked(villageLead(SHIPAI));

            new Acts(story, wish).interestDeclared(CLERK);

            assertThat(refusalOf(() -> revocations.decided(CLERK, true))).isEqualTo("A-02.has-interest");
            assertThat(story.stage(wish)).isEqualTo(WishStage.DELIVERED);
            story.ends();
        }
    }

    @Test
    void where_the_only_lead_asks_it_is_passed_up_to_the_city() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story, "8000");
            Revocations revocations = new Revocations(story, wish);
            revocations.asked(LEAD);
            assertThat(refusalOf(() -> revocations.decided(BUREAU, true))).isEqualTo("A-01.not-its-turn");

            story.at("2026-09-24T00:00").goesOn();

            assertThat(story.stage(wish)).as("silence revokes nothing").isEqualTo(WishStage.APPROVED);
            assertThat(worklist(story, BUREAU)).containsExactly(wish);
            revocations.decided(BUREAU, true);
            assertThat(story.stage(wish)).isEqualTo(WishStage.DISCONTINUED);
            story.ends();
        }
    }

    @Test
    void where_two_offices_granted_it_both_revoke_it_and_one_alone_lets_it_stand() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = Verified.wish(story, SHIPAI, "12000");
            new Acts(story, wish)
                    .approvedBecause(LEAD, "12000", "特事特办")
                    .approvedBecause(townCharity(SHIPAI), "12000", "慈善会同意");
            Revocations revocations = new Revocations(story, wish);
            revocations.asked(LEAD);

            revocations.decided(SECOND, true);
            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            revocations.decided(townCharity(SHIPAI), false);

            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            assertThat(story.state(wish).grant().revokedBy()).isEmpty();
            story.ends();
        }
    }

    @Test
    void it_falls_away_with_what_it_was_to_revoke() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String ended = granted(story, "8000");
            Revocations revocations = new Revocations(story, ended);
            revocations.asked(LEAD);
            revocations.wishWithdrawn(CLERK);
            assertThat(stages(story, ended)).containsExactly(ApprovalStage.APPROVED, ApprovalStage.FALLEN_AWAY);
            assertThat(refusalOf(() -> revocations.decided(SECOND, true))).isEqualTo("G-out-of-order");

            String amended = granted(story, "8000");
            new Revocations(story, amended).asked(LEAD);
            new Revocations(story, amended).wishAmended(CLERK, "6000");
            assertThat(stages(story, amended))
                    .containsExactly(ApprovalStage.APPROVED, ApprovalStage.FALLEN_AWAY, ApprovalStage.OPEN);
            new Acts(story, amended).approved(LEAD, "6000");
            assertThat(refusalOf(() -> new Revocations(story, amended)
                            .askedFor(approvals(story, amended).get(0), LEAD)))
                    .isEqualTo("A-06.not-in-force");
            story.ends();
        }
    }

    private static Receipt keyed(Story story, String revocation) {
        CommandKey key = CommandKey.of(SECOND.subject(), "revoking", new byte[] {1});
        DecideRevocation.Command command = new DecideRevocation.Command(
                revocation, true, story.say("情况属实"), Optional.empty(), Optional.empty(), Optional.empty());
        return story.guanjia()
                .decisions()
                .decideRevocation(SECOND, Call.of(command).with(key));
    }

    private static String granted(Story story, String amount) {
        String wish = Verified.wish(story, SHIPAI, amount);
        new Acts(story, wish).approved(amount.length() > 3 ? LEAD : villageLead(SHIPAI), amount);
        return wish;
    }

    private static List<ApprovalSummary> approvals(Story story, String wish) {
        return story.guanjia().approvals().list(AUDITOR, new ListApprovals.Query(wish));
    }

    private static List<ApprovalStage> stages(Story story, String wish) {
        return approvals(story, wish).stream().map(ApprovalSummary::stage).toList();
    }

    private static ApprovalPaper paper(Story story, String approval) {
        return story.guanjia().approvals().read(AUDITOR, new ReadApproval.Query(approval));
    }

    private static List<String> worklist(Story story, Actor actor) {
        return story
                .guanjia()
                .approvals()
                .worklist(
                        actor,
                        new ReadApprovalWorklist.Query(
                                "MINE", Optional.empty(), Optional.empty(), Optional.empty(), 100))
                .items()
                .stream()
                .map(line -> line.approval().subject())
                .toList();
    }

    private static String refusalOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.class, act).key();
    }
}
