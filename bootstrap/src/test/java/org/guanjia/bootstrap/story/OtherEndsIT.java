package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.liaison;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import org.guanjia.application.access.Actor;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.DeadlineState;
import org.guanjia.domain.worktime.Light;
import org.junit.jupiter.api.Test;

/** Wishes that an existing policy solves, or does not, and one that the town refuses at first. */
class OtherEndsIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final Actor CIVIL_AFFAIRS = liaison("civil-affairs");
    private static final String CONTACT = "市民政局社会救助科 0769-22830000";

    @Test
    void an_existing_policy_solves_a_wish() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);
            Acts acts = new Acts(story, wish).acknowledged(CLERK);
            assertThat(catchThrowable(() -> story.sheet(CIVIL_AFFAIRS, wish))).isInstanceOf(Refusal.NotFound.class);

            story.at("2026-09-22T09:00");
            acts.handedOver(CLERK, "minimum-living", CONTACT);
            assertThat(story.sheet(CIVIL_AFFAIRS, wish).acts())
                    .contains(WishAct.SOLVE_BY_POLICY, WishAct.COME_BACK)
                    .doesNotContain(WishAct.WITHDRAW);
            assertThat(catchThrowable(() -> story.sheet(liaison("housing"), wish)))
                    .isInstanceOf(Refusal.NotFound.class);

            story.at("2026-10-14T09:00");
            acts.solved(CIVIL_AFFAIRS, "1100", "已纳入低保，次月发放");
            assertThat(story.stage(wish)).isEqualTo(WishStage.SOLVED_BY_POLICY);
            assertThat(story.clockOf(wish, WishStep.POLICY_REPORT)).isEqualTo(DeadlineState.MET);
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT);
            story.ends();
        }
    }

    @Test
    void a_wish_that_the_department_hands_back_goes_on_with_the_time_away_added() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);
            assertThat(story.due(wish)).contains(StoryClock.at("2026-10-22T00:00"));
            Acts acts = new Acts(story, wish).acknowledged(CLERK);
            story.at("2026-09-22T09:00");
            acts.handedOver(CLERK, "temporary-assistance", CONTACT);
            assertThat(story.sheet(CLERK, wish).whole()).isEqualTo(Light.OFF);

            story.at("2026-10-12T09:00");
            acts.handedBack(CIVIL_AFFAIRS, "不符合临时救助条件");
            assertThat(story.due(wish)).as("twenty days later").contains(StoryClock.at("2026-11-11T00:00"));
            acts.triaged(CLERK).waived(CLERK, "申明书").approved(villageLead(SHIPAI), "900");
            acts.deliveryStarted(CLERK).deliveredLast(CLERK, "900", "米油收据");
            acts.evaluated(CLERK, "FAIRLY_SATISFIED", "上门评价");

            assertThat(story.wholeClockOf(wish)).isEqualTo(DeadlineState.MET);
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT, WishMessage.SURVEY_RESULT);
            story.ends();
        }
    }

    @Test
    void a_refused_wish_whose_complaint_is_upheld_is_granted_after_all() throws Exception {
        try (Story story = story("2026-10-20T09:00")) {
            Actor lead = townLead(SHIPAI);
            String wish = submitted(story);
            Acts acts = new Acts(story, wish)
                    .acknowledged(CLERK)
                    .foundNoPolicy(CLERK)
                    .triaged(CLERK);
            assertThat(catchThrowable(() -> acts.refused(CLERK, "not-in-hardship", "东民规〔2022〕2号 三(一)", "村里无权")))
                    .isInstanceOf(Refusal.NotPermitted.class);
            story.at("2026-10-22T09:00");
            acts.refused(lead, "not-in-hardship", "东民规〔2022〕2号 三(一)", "名下有车");
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT);

            story.at("2026-10-26T09:00");
            acts.complained(CLERK, "车已抵债过户");
            assertThat(catchThrowable(() -> acts.complaintUpheld(townLead(QISHI), "别镇无权")))
                    .isInstanceOf(Refusal.NotFound.class);
            story.at("2026-10-28T09:00");
            acts.complaintUpheld(lead, "核实过户属实");
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT, WishMessage.RESULT);

            acts.triaged(CLERK).waived(CLERK, "重新签的申明书").approved(villageLead(SHIPAI), "900");
            acts.deliveryStarted(CLERK).deliveredLast(CLERK, "900", "生活用品收据");
            acts.evaluated(CLERK, "DISSATISFIED", "等得太久");
            assertThat(story.state(wish).aftermath().rectificationOpen()).isTrue();
            story.hasTold(
                    wish,
                    WishMessage.RECEIPT,
                    WishMessage.RESULT,
                    WishMessage.RESULT,
                    WishMessage.RESULT,
                    WishMessage.SURVEY_RESULT);
            story.ends();
        }
    }

    private static String submitted(Story story) {
        PersonInput liang = story.secrets().resident("梁小虚", "441900198711051233", "13800138022", "东莞市石排镇石排村无名路9号");
        return story.submitted(CLERK, Request.ofGroup(liang, "900", story.say("失业后断了口粮"), SHIPAI));
    }
}
