package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.HENGLI;
import static org.guanjia.bootstrap.story.Officials.HUMEN;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.WANJIANG;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townCharity;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.time.LocalDate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.Departure;
import org.guanjia.domain.wish.Emergency;
import org.guanjia.domain.wish.WishAct;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.DeadlineState;
import org.junit.jupiter.api.Test;

/** Wishes that are granted, each on the way that its amount asks for. */
class GrantedWishesIT extends Stories {

    /** 横沥村 before the Mid-Autumn Festival and the National Day: five working days last until 8 October. */
    @Test
    void a_small_urgent_wish_is_waived_and_decided_by_a_second_village_officer() throws Exception {
        try (Story story = story("2026-09-23T10:00")) {
            Actor clerk = clerk(HENGLI);
            String wish = story.submitted(clerk, Request.urgent(chen(story), "800", story.say("老陈在家跌伤，无钱买药"), HENGLI));
            Acts acts = new Acts(story, wish);
            assertThat(story.due(wish)).contains(StoryClock.at("2026-10-09T00:00"));

            story.at("2026-09-23T16:00");
            acts.acknowledged(clerk);
            story.hasTold(wish, WishMessage.RECEIPT);

            story.at("2026-09-24T09:00");
            acts.foundNoPolicy(clerk).triaged(clerk).waived(clerk, "老陈签名的申明书，存村委会");
            acts.approved(clerk, "800");
            assertThat(story.stage(wish)).isEqualTo(WishStage.VERIFIED);
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.approved(clerk, "800"))
                            .code())
                    .isEqualTo("A-02");
            acts.approved(villageLead(HENGLI), "800").deliveryStarted(clerk);

            story.at("2026-09-24T15:00");
            acts.delivered(clerk, "300", "药费收据三百元");
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.deliveredLast(clerk, "600", "超出的收据"))
                            .code())
                    .isEqualTo("F-05");
            story.at("2026-10-08T17:00");
            acts.deliveredLast(clerk, "500", "护理床收据五百元");
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT);
            assertThat(story.wholeClockOf(wish)).isEqualTo(DeadlineState.MET);

            story.at("2026-10-12T09:00");
            acts.evaluated(clerk, "VERY_SATISFIED", "电话里说床很好用");
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT, WishMessage.SURVEY_RESULT);
            assertThat(story.stage(wish)).isEqualTo(WishStage.CLOSED);
            assertThat(story.state(wish).parts()).hasSize(2);
            assertThat(story.state(wish).aftermath().evaluation())
                    .hasValueSatisfying(given -> assertThat(given.byCall()).isTrue());
            story.ends();
        }
    }

    @Test
    void eight_thousand_yuan_are_verified_by_a_visit_and_decided_by_the_town() throws Exception {
        try (Story story = story("2026-10-09T09:00")) {
            Actor clerk = clerk(QISHI);
            String wish = story.submitted(clerk, Request.urgent(chen(story), "8000", story.say("透析费欠下八千"), QISHI));
            Acts acts = new Acts(story, wish)
                    .acknowledged(clerk)
                    .foundNoPolicy(clerk)
                    .triaged(clerk);
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.waived(clerk, "不该免核查的申明"))
                            .code())
                    .isEqualTo("W-03");
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.visited(clerk, "没有先比对的入户记录"))
                            .code())
                    .isEqualTo("W-05");

            acts.compared(clerk);
            story.at("2026-10-10T15:00"); // a Saturday that is worked
            acts.visited(clerk, "入户走访记录及照片");
            assertThat(story.state(wish).examination().verification().comparison())
                    .hasValueSatisfying(
                            compared -> assertThat(compared.reason()).isPresent());
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.approved(villageLead(QISHI), "8000"))
                            .code())
                    .isEqualTo("A-01");
            assertThat(story.sheet(townLead(QISHI), wish).acts()).contains(WishAct.APPROVE);

            story.at("2026-10-13T10:00");
            acts.approved(townLead(QISHI), "8000").deliveryStarted(townCharity(QISHI));
            story.at("2026-10-15T16:00");
            acts.deliveredLast(townCharity(QISHI), "8000", "医院缴费凭证");
            assertThat(story.wholeClockOf(wish)).isEqualTo(DeadlineState.MET);
            story.at("2026-10-16T09:00");
            acts.evaluated(clerk, "SATISFIED", "本人电话评价");
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT, WishMessage.SURVEY_RESULT);
            story.ends();
        }
    }

    @Test
    void thirty_thousand_yuan_need_a_justification_the_town_lead_and_the_charity() throws Exception {
        try (Story story = story("2026-09-28T09:00")) {
            Actor clerk = clerk(WANJIANG);
            String wish =
                    story.submitted(clerk, Request.urgent(chen(story), "30000", story.say("孩子白血病移植缺三万"), WANJIANG));
            assertThat(story.due(wish)).as("a month").contains(StoryClock.at("2026-10-29T00:00"));
            Acts acts = new Acts(story, wish).acknowledged(clerk).foundNoPolicy(clerk);
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.triaged(clerk))
                            .code())
                    .isEqualTo("H-01");
            acts.triagedBecause(clerk, "治疗等不起认领").compared(clerk).visited(clerk, "医院走访记录");
            story.at("2026-09-30T10:00");
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.approved(townLead(WANJIANG), "30000"))
                            .code())
                    .isEqualTo("W-08");
            acts.approvedBecause(townLead(WANJIANG), "30000", "特事特办：独女重病");
            assertThat(story.stage(wish)).isEqualTo(WishStage.VERIFIED);
            story.at("2026-10-08T10:00");
            acts.approvedBecause(townCharity(WANJIANG), "30000", "慈善会同意特事特办");
            assertThat(story.stage(wish)).isEqualTo(WishStage.APPROVED);
            acts.deliveryStarted(townCharity(WANJIANG))
                    .delivered(townCharity(WANJIANG), "20000", "第一笔转账凭证")
                    .deliveredLast(townCharity(WANJIANG), "10000", "第二笔转账凭证");

            story.at("2026-10-09T10:00");
            acts.evaluated(clerk, "VERY_SATISFIED", "父亲来电致谢");
            story.hasTold(wish, WishMessage.RECEIPT, WishMessage.RESULT, WishMessage.SURVEY_RESULT);
            assertThat(story.state(wish).annals().departures())
                    .extracting(Departure::provision)
                    .containsExactly("H-01.other-mode");
            assertThat(story.state(wish).delivered()).isEqualTo(Money.parseYuan("30000"));
            story.ends();
        }
    }

    @Test
    void an_emergency_is_decided_by_an_authorised_officer_and_made_up_later() throws Exception {
        try (Story story = story("2026-09-30T22:00")) {
            Actor officer = villageLead(HUMEN);
            String wish =
                    story.submitted(clerk(HUMEN), Request.urgent(chen(story), "2800", story.say("深夜火灾无处栖身"), HUMEN));
            Acts acts = new Acts(story, wish);
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.decidedAsEmergency(officer, "2800"))
                            .code())
                    .isEqualTo("W-09");

            Authority.give(story, officer, HUMEN, LocalDate.of(2026, 9, 30));
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.decidedAsEmergency(officer, "3000.01"))
                            .code())
                    .isEqualTo("W-09");
            acts.decidedAsEmergency(officer, "2800").deliveryStarted(officer).deliveredLast(officer, "2800", "旅馆及衣物收据");
            story.hasTold(wish, WishMessage.RESULT);

            story.at("2026-10-01T09:00");
            acts.acknowledged(clerk(HUMEN));
            assertThat(story.clockOf(wish, WishStep.RECEIPT)).isEqualTo(DeadlineState.MET);
            story.at("2026-10-12T10:00");
            assertThat(catchThrowableOfType(Refusal.RuleBroken.class, () -> acts.emergencyUpheld(townLead(HUMEN)))
                            .code())
                    .isEqualTo("W-09");
            acts.foundNoPolicy(clerk(HUMEN)).compared(clerk(HUMEN)).visited(clerk(HUMEN), "火场走访补记");
            acts.emergencyUpheld(townLead(HUMEN)).evaluated(clerk(HUMEN), "VERY_SATISFIED", "当面评价");

            assertThat(story.clockOf(wish, WishStep.MAKE_UP)).isEqualTo(DeadlineState.MET);
            assertThat(story.state(wish).grant().emergency())
                    .hasValueSatisfying(
                            emergency -> assertThat(emergency.outcome()).isEqualTo(Emergency.Outcome.UPHELD));
            story.hasTold(wish, WishMessage.RESULT, WishMessage.RECEIPT, WishMessage.SURVEY_RESULT);
            story.ends();
        }
    }

    private static PersonInput chen(Story story) {
        return story.secrets().resident("陈大虚", "441900195203140025", "13800138011", "东莞市横沥镇横沥村虚构巷3号");
    }
}
