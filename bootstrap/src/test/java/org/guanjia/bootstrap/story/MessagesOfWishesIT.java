package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.wish.RecordFeedback;
import org.guanjia.application.wish.ResendMessage;
import org.guanjia.application.wish.query.ListHeldMessages;
import org.guanjia.application.wish.query.ReadFeedback;
import org.guanjia.application.wish.query.ReadFeedback.Owed;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** What residents are told, and what becomes of it (W-10, M-09). */
class MessagesOfWishesIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);

    @Test
    void a_resident_is_told_of_receipt_result_and_evaluation() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);
            assertThat(feedback(story, wish)).singleElement().satisfies(owed -> {
                assertThat(owed.message()).isEqualTo(WishMessage.RECEIPT);
                assertThat(owed.rule().text()).isEqualTo("W-10");
                assertThat(owed.due()).contains(StoryClock.at("2026-09-22T09:00"));
                assertThat(owed.outgoing()).isEmpty();
            });
            Acts acts = new Acts(story, wish).acknowledged(CLERK);
            story.goesOn();
            acts.foundNoPolicy(CLERK).triaged(CLERK).waived(CLERK, "申明书").approved(villageLead(SHIPAI), "900");
            acts.deliveryStarted(CLERK).deliveredLast(CLERK, "900", "收据").evaluated(CLERK, "SATISFIED", "很好");
            story.goesOn();

            String number = story.state(wish).origin().number().text();
            List<String> texts = story.telephones().texts();
            assertThat(texts).hasSize(3).allMatch(text -> text.startsWith("【民生大莞家】") && text.contains(number));
            assertThat(texts.get(0)).contains("石排镇", "查询码");
            assertThat(texts.get(1)).contains("已办结", "15天");
            assertThat(texts.get(2)).contains("“满意”");
            assertThat(story.telephones().orders())
                    .allMatch(order -> order.recipient().text().equals("13800138022"));
            assertThat(feedback(story, wish))
                    .extracting(owed -> stageOf(owed.outgoing().orElseThrow()))
                    .containsOnly(DispatchStage.ACCEPTED);
            story.ends();
        }
    }

    @Test
    void receipts_come_early_late_twice_and_for_nobody() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);
            new Acts(story, wish).acknowledged(CLERK);
            story.telephones().tell(1, 1, SmsReceipt.Fate.DELIVERED);
            story.telephones().tell(77, 1, SmsReceipt.Fate.FAILED);
            story.goesOn();
            int parts = story.telephones().orders().get(0).text().parts().size();
            for (int part = 2; part <= parts; part++) {
                assertThat(stageOf(only(story, wish))).isEqualTo(DispatchStage.ACCEPTED);
                story.telephones().tell(1, part, SmsReceipt.Fate.DELIVERED);
                story.clock().pass(Duration.ofSeconds(1));
                story.telephones().tell(1, part, SmsReceipt.Fate.FAILED);
                story.goesOn();
            }

            assertThat(parts).isGreaterThan(1);
            assertThat(stageOf(only(story, wish))).isEqualTo(DispatchStage.DELIVERED);
            story.ends();
        }
    }

    @Test
    void what_is_not_delivered_is_made_good_by_a_call_on_record() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);
            new Acts(story, wish).acknowledged(CLERK);
            story.goesOn();
            story.telephones().tell(1, 1, SmsReceipt.Fate.FAILED);
            story.goesOn();
            OutgoingMessage failed = only(story, wish);
            assertThat(failed.dispatch().fault()).contains(DispatchFault.NOT_DELIVERED);
            assertThat(held(story, CLERK)).containsExactly(failed);
            assertThat(held(story, townLead(SHIPAI))).containsExactly(failed);
            assertThat(held(story, clerk(QISHI))).isEmpty();

            story.at("2026-09-21T15:00");
            RecordFeedback.Command called = new RecordFeedback.Command(
                    wish,
                    failed.id().text(),
                    "CALL",
                    Optional.of(story.say("电话告知本人")),
                    Optional.of(StoryClock.at("2026-09-21T14:30")));
            story.guanjia().feedback().record(CLERK, called);

            assertThat(stageOf(only(story, wish))).isEqualTo(DispatchStage.MADE_GOOD);
            assertThat(held(story, CLERK)).isEmpty();
            assertThat(feedback(story, wish).get(0).handlings()).singleElement().satisfies(handled -> {
                assertThat(handled.told()).contains(FeedbackWay.CALL);
                assertThat(handled.occurredAt()).isEqualTo(StoryClock.at("2026-09-21T14:30"));
                assertThat(handled.actor()).isEqualTo(CLERK.subject());
                assertThat(handled.note()).isPresent();
            });
            assertThatExceptionOfType(Refusal.Conflict.class)
                    .isThrownBy(() -> story.guanjia().feedback().record(CLERK, called));
            story.ends();
        }
    }

    @Test
    void a_number_that_is_not_there_or_refused_is_held_until_a_person_sends_anew() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String silent = story.submitted(
                    CLERK, Request.ofGroup(story.secrets().roofless("无名氏甲"), "300", story.say("露宿街头求衣被"), SHIPAI));
            String refused = submitted(story);
            new Acts(story, silent).acknowledged(CLERK);
            new Acts(story, refused).acknowledged(CLERK);
            story.telephones().next(new SmsOutcome.Refused(SmsOutcome.Refused.Reason.NUMBER, "0x0000000B"));
            story.goesOn();

            assertThat(only(story, silent).dispatch().fault()).contains(DispatchFault.NO_NUMBER);
            assertThat(only(story, refused).dispatch().fault()).contains(DispatchFault.NUMBER_REFUSED);
            assertThat(only(story, refused).dispatch().code()).contains("0x0000000B");

            ResendMessage.Command again =
                    new ResendMessage.Command(refused, only(story, refused).id().text());
            assertThatExceptionOfType(Refusal.NotFound.class)
                    .isThrownBy(() -> story.guanjia().feedback().resend(clerk(QISHI), again));
            assertThatExceptionOfType(Refusal.NotFound.class)
                    .as("none of that wish's messages")
                    .isThrownBy(() -> story.guanjia()
                            .feedback()
                            .resend(CLERK, new ResendMessage.Command(silent, again.message())));
            story.guanjia().feedback().resend(CLERK, again);
            story.goesOn();
            assertThat(stageOf(only(story, refused))).isEqualTo(DispatchStage.ACCEPTED);
            assertThat(feedback(story, refused).get(0).handlings()).hasSize(1);
            story.ends();
        }
    }

    @Test
    void an_answer_that_is_lost_leaves_a_doubt_and_the_message_is_sent_again_under_the_same_name() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = submitted(story);
            new Acts(story, wish).acknowledged(CLERK);
            story.telephones().next(Telephones.lost());
            story.goesOn();
            assertThat(stageOf(only(story, wish))).isEqualTo(DispatchStage.WAITING);
            story.goesOn();
            assertThat(story.telephones().orders()).hasSize(1);

            story.clock().pass(Duration.ofMinutes(1));
            story.goesOn();
            Dispatch sent = only(story, wish).dispatch();
            assertThat(sent.stage()).isEqualTo(DispatchStage.ACCEPTED);
            assertThat(sent.doubts()).isEqualTo(1);
            assertThat(story.telephones().orders())
                    .extracting(order -> order.id())
                    .hasSize(2)
                    .containsOnly(only(story, wish).id());
            story.ends();
        }
    }

    @Test
    void while_the_gateway_is_away_nothing_is_lost_and_nothing_counts_as_an_attempt() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String first = submitted(story);
            String second = submitted(story);
            new Acts(story, first).acknowledged(CLERK);
            new Acts(story, second).acknowledged(CLERK);
            for (int day = 0; day < 10; day++) {
                story.telephones().next(Telephones.away(Duration.ofHours(24)));
                story.goesOn();
                assertThat(story.telephones().orders()).as("one try a day").hasSize(day + 1);
                story.clock().pass(Duration.ofHours(24));
            }
            story.goesOn();

            assertThat(List.of(first, second)).allSatisfy(wish -> {
                assertThat(stageOf(only(story, wish))).isEqualTo(DispatchStage.ACCEPTED);
                assertThat(only(story, wish).dispatch().doubts()).isZero();
            });
            story.ends();
        }
    }

    private static List<Owed> feedback(Story story, String wish) {
        return story.guanjia().feedback().read(Officials.AUDITOR, new ReadFeedback.Query(wish));
    }

    private static OutgoingMessage only(Story story, String wish) {
        assertThat(story.timeline(wish).messages()).hasSize(1);
        return story.timeline(wish).messages().get(0);
    }

    private static DispatchStage stageOf(OutgoingMessage message) {
        return message.dispatch().stage();
    }

    private static List<OutgoingMessage> held(Story story, Actor actor) {
        return story.guanjia()
                .feedback()
                .held(actor, new ListHeldMessages.Query(Optional.empty(), Optional.empty(), Optional.empty(), 50))
                .items();
    }

    private static String submitted(Story story) {
        return story.submitted(
                CLERK,
                Request.ofGroup(
                        story.secrets().resident("梁小虚", "441900198711051233", "13800138022", "东莞市石排镇石排村无名路9号"),
                        "900",
                        story.say("失业后断了口粮"),
                        SHIPAI));
    }
}
