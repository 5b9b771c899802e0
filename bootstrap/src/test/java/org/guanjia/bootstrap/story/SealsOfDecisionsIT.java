package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.approval.query.ApprovalPaper;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.approval.query.ReadApproval;
import org.guanjia.application.approval.query.SealStanding;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** Every decision stands under a seal, which is held against what stands there whenever the record is read. */
class SealsOfDecisionsIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final Actor SECOND = villageLead(SHIPAI);
    private static final Actor LEAD = townLead(SHIPAI);
    private static final String AMOUNT = "800";

    @Test
    void every_decision_is_sealed_and_told_from_one_that_was_changed() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story);
            new Acts(story, wish)
                    .returned(CLERK, "补材料")
                    .resubmitted(CLERK)
                    .approved(CLERK, AMOUNT)
                    .approved(SECOND, AMOUNT);
            assertThat(standings(story, wish))
                    .containsExactly("1 RETURNED GENUINE", "2 APPROVED GENUINE", "2 APPROVED GENUINE");
            assertThat(paper(story, wish).bases()).hasSize(2).allMatch(ApprovalPaper.Basis::genuine);

            story.tables().unguard("approval_content", "approval_content_append_only");
            story.tables().change("update %1$s.approval_content set document = document || ' ' where round = 1");
            assertThat(standings(story, wish))
                    .containsExactly("1 RETURNED BROKEN", "2 APPROVED GENUINE", "2 APPROVED GENUINE");
            assertThat(paper(story, wish).bases())
                    .extracting(ApprovalPaper.Basis::genuine)
                    .containsExactly(false, true);

            story.tables().unguard("approval_decision", "approval_decision_append_only");
            story.tables()
                    .change(
                            "update %1$s.approval_decision set seal = (select min(other.seal) from %1$s.approval_decision other"
                                    + " where other.round = 1) where officer = '" + SECOND.subject() + "'",
                            "update %1$s.approval_decision set seal = 'forged' where round = 2 and officer = '"
                                    + CLERK.subject() + "'");
            assertThat(standings(story, wish))
                    .containsExactly("1 RETURNED BROKEN", "2 APPROVED UNKNOWN", "2 APPROVED BROKEN");

            story.tables().change("delete from %1$s.approval_content where round = 1");
            assertThat(paper(story, wish).bases().get(0).document()).isEmpty();
            assertThat(standings(story, wish).get(0)).isEqualTo("1 RETURNED BROKEN");
            story.ends();
        }
    }

    @Test
    void where_the_seal_is_away_nothing_is_decided_and_what_was_can_still_be_read() throws Exception {
        SealOffice seals = new SealOffice();
        Store.Ground ground = ground();
        ground.builder().electronicSeal(seals);
        try (Story story = new Story(ground, "2026-09-21T09:00")) {
            String wish = verified(story);
            new Acts(story, wish).approved(CLERK, AMOUNT);
            long version = story.sheet(AUDITOR, wish).wish().version();
            story.purse().fillFor(SHIPAI);
            seals.beAway(true);

            assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> approve(story, wish));

            assertThat(story.stage(wish)).isEqualTo(WishStage.VERIFIED);
            assertThat(story.sheet(AUDITOR, wish).wish().version()).isEqualTo(version);
            assertThat(standings(story, wish)).containsExactly("1 APPROVED UNCHECKED");

            seals.beAway(false);
            Receipt first = approve(story, wish);
            seals.beAway(true);
            assertThat(approve(story, wish)).as("the same command again").isEqualTo(first);
            seals.beAway(false);
            assertThat(seals.made()).isEqualTo(2);
            assertThat(standings(story, wish)).containsExactly("1 APPROVED GENUINE", "1 APPROVED GENUINE");
            story.ends();
        }
    }

    @Test
    void what_is_granted_at_once_is_sealed_and_so_is_what_makes_it_up() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            Authority.give(story, CLERK, SHIPAI, LocalDate.of(2026, 9, 21));
            var person = story.secrets().resident("陈大虚", "441900195203140025", "13800138011", "东莞市石排镇石排村虚构巷3号");
            String wish = story.submitted(CLERK, Request.urgent(person, AMOUNT, story.say("无钱买药"), SHIPAI));
            new Acts(story, wish)
                    .acknowledged(CLERK)
                    .decidedAsEmergency(CLERK, AMOUNT)
                    .foundNoPolicy(CLERK)
                    .emergencyUpheld(LEAD);

            assertThat(standings(story, wish)).containsExactly("1 GRANTED_AT_ONCE GENUINE", "1 APPROVED GENUINE");
            story.ends();
        }
    }

    private static Receipt approve(Story story, String wish) {
        CommandKey key = CommandKey.of(SECOND.subject(), "approving", new byte[] {1});
        ApproveWish.Command command = new ApproveWish.Command(
                wish, AMOUNT, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return story.guanjia().decisions().approve(SECOND, Call.of(command).with(key));
    }

    private static List<String> standings(Story story, String wish) {
        return paper(story, wish).lines().stream()
                .filter(line -> line.act().verdict().isPresent())
                .map(line -> line.round() + " " + line.act() + " "
                        + line.sealStanding().map(SealStanding::name).orElse("-"))
                .toList();
    }

    private static ApprovalPaper paper(Story story, String wish) {
        String approval = story.guanjia()
                .approvals()
                .list(AUDITOR, new ListApprovals.Query(wish))
                .get(0)
                .id()
                .text();
        return story.guanjia().approvals().read(AUDITOR, new ReadApproval.Query(approval));
    }

    private static String verified(Story story) {
        var person = story.secrets().resident("陈大虚", "441900195203140025", "13800138011", "东莞市石排镇石排村虚构巷3号");
        String wish = story.submitted(CLERK, Request.urgent(person, AMOUNT, story.say("无钱买药"), SHIPAI));
        new Acts(story, wish)
                .acknowledged(CLERK)
                .foundNoPolicy(CLERK)
                .triagedBecause(CLERK, "等不起认领")
                .waived(CLERK, "申明书");
        return wish;
    }
}
