package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.Officials.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.FailPayment;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReleaseCommitment;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.wish.AmendWish;
import org.guanjia.application.wish.DiscontinueWish;
import org.guanjia.application.wish.OverturnEmergency;
import org.guanjia.application.wish.PersonInput;
import org.guanjia.application.wish.ProposeAsProject;
import org.guanjia.application.wish.ReopenWish;
import org.guanjia.application.wish.WithdrawWish;
import org.guanjia.application.wish.query.WishFunds;
import org.guanjia.bootstrap.embed.MoneyCommitments;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** Wishes are paid from the fund: what is granted is committed, what is delivered is paid, what is left goes back. */
class MoneyOfWishesIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final Actor CHARITY = townCharity(SHIPAI);
    private static final Optional<String> NOBODY = Optional.empty();

    @Test
    void what_a_village_grants_is_drawn_on_its_quota_paid_in_parts_and_given_back() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story, "800");
            Acts acts = new Acts(story, wish).approved(villageLead(SHIPAI), "800");
            assertThat(figures(story, wish)).isEqualTo("800.00 0.00 0.00 800.00");
            assertThat(available(story, SHIPAI.text())).isEqualTo(Money.parseYuan("19200"));

            acts.deliveryStarted(CLERK).delivered(CLERK, "300", "药费收据");
            acts.deliveredInKind(CLERK, "100", "爱心商家送的米");
            acts.boughtFrom("某某医疗器械行", CLERK, "250", "发票");
            assertThat(figures(story, wish)).isEqualTo("700.00 550.00 0.00 150.00");
            acts.deliveredLast(CLERK, "50", "车票");

            assertThat(figures(story, wish)).isEqualTo("600.00 600.00 0.00 0.00");
            assertThat(money(story, wish).commitments())
                    .singleElement()
                    .satisfies(share -> assertThat(share.unit()).isEqualTo(FundUnit.of(SHIPAI)));
            assertThat(available(story, SHIPAI.text())).isEqualTo(Money.parseYuan("19400"));
            story.ends();
        }
    }

    @Test
    void a_later_approval_of_more_draws_on_the_town_and_what_was_committed_first_is_paid_first() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story, "800");
            Acts acts = new Acts(story, wish).approved(villageLead(SHIPAI), "800");
            amended(story, wish, "3000");
            assertThat(figures(story, wish)).as("until it is decided anew").isEqualTo("800.00 0.00 0.00 800.00");
            acts.compared(CLERK).visited(CLERK, "入户记录");
            acts.approved(townLead(SHIPAI), "3000").deliveryStarted(CHARITY).delivered(CHARITY, "1000", "第一笔");

            assertThat(money(story, wish).commitments())
                    .extracting(share -> share.unit().text() + " " + share.ordered() + " " + share.open())
                    .containsExactly(
                            SHIPAI.text() + " 800.00 0.00", SHIPAI.town().text() + " 200.00 2000.00");
            story.guanjia()
                    .delivery()
                    .discontinue(CLERK, new DiscontinueWish.Command(wish, "MOVED", NOBODY, Optional.empty()));
            assertThat(figures(story, wish)).isEqualTo("1000.00 1000.00 0.00 0.00");
            story.ends();
        }
    }

    @Test
    void a_later_approval_of_less_gives_back() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = verified(story, "800");
            Acts acts = new Acts(story, wish).approved(villageLead(SHIPAI), "800");
            amended(story, wish, "500");
            acts.approved(villageLead(SHIPAI), "500");

            assertThat(figures(story, wish)).isEqualTo("500.00 0.00 0.00 500.00");
            assertThat(available(story, SHIPAI.text())).isEqualTo(Money.parseYuan("19500"));
            story.ends();
        }
    }

    @Test
    void an_approval_of_more_than_can_be_drawn_on_is_refused_with_both_figures_and_changes_nothing() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            story.purse().fillFor(SHIPAI, "1000.00", "799.99");
            String wish = verified(story, "800");

            Refusal.RuleBroken refused = broken(() -> new Acts(story, wish).approved(villageLead(SHIPAI), "800"));

            assertThat(refused.key()).isEqualTo("F-05.not-covered");
            assertThat(refused.values()).containsEntry("available", "799.99").containsEntry("asked", "800.00");
            assertThat(story.stage(wish)).isEqualTo(WishStage.VERIFIED);
            assertThat(money(story, wish).commitments()).isEmpty();
            new Acts(story, wish).approved(villageLead(SHIPAI), "799.99");
            assertThat(available(story, SHIPAI.text())).isEqualTo(Money.ZERO);
            story.ends();
        }
    }

    @Test
    void nothing_is_granted_of_a_year_that_nobody_opened() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            story.guanjia()
                    .funds()
                    .open(CHARITY, new OpenFundYear.Command(SHIPAI.town().text(), "WISHES", 2025));
            String wish = verified(story, "800");

            Refusal.RuleBroken refused = broken(() -> new Acts(story, wish).approved(villageLead(SHIPAI), "800"));

            assertThat(refused.key()).isEqualTo("F-13.year-not-opened");
            assertThat(refused.values()).containsEntry("year", "2026");
            new Acts(story, wish).approved(villageLead(SHIPAI), "0");
            assertThat(story.stage(wish)).as("nothing costs nothing").isEqualTo(WishStage.APPROVED);
            story.ends();
        }
    }

    @Test
    void whatever_ends_a_wish_gives_back_what_is_open() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String withdrawn = approved(story);
            story.guanjia()
                    .delivery()
                    .withdraw(CLERK, new WithdrawWish.Command(withdrawn, story.say("不再需要"), Optional.empty()));
            String refused = approved(story);
            amended(story, refused, "700");
            new Acts(story, refused).refused(townLead(SHIPAI), "not-in-hardship", "东民规〔2022〕2号 三(一)", "名下有车");
            String converted = approved(story);
            amended(story, converted, "700");
            story.guanjia()
                    .delivery()
                    .proposeAsProject(
                            townLead(SHIPAI),
                            new ProposeAsProject.Command(converted, story.say("全村都要"), Optional.empty()));
            String transferred = approved(story);
            amended(story, transferred, "700");
            new Acts(story, transferred).transferred(CLERK, QISHI.text(), "住在企石");
            story.knows(story.state(transferred)
                    .aftermath()
                    .continuedAs()
                    .orElseThrow()
                    .text());
            String solved = approved(story);
            amended(story, solved, "700");
            new Acts(story, solved)
                    .handedOver(CLERK, "minimum-living", "0769-22830000")
                    .solved(liaison("civil-affairs"), "1100", "已纳入低保");

            for (String wish : List.of(withdrawn, refused, converted, transferred, solved)) {
                assertThat(figures(story, wish)).as(story.stage(wish).name()).isEqualTo("0.00 0.00 0.00 0.00");
            }
            assertThat(available(story, SHIPAI.text())).isEqualTo(Money.parseYuan("20000"));
            story.ends();
        }
    }

    @Test
    void an_emergency_draws_on_the_town_and_what_was_paid_is_owed_back_where_it_is_not_upheld() throws Exception {
        try (Story story = story("2026-09-30T22:00")) {
            Actor officer = villageLead(SHIPAI);
            String wish = submitted(story, "2800");
            Authority.give(story, officer, SHIPAI, LocalDate.of(2026, 9, 30));
            new Acts(story, wish)
                    .decidedAsEmergency(officer, "2800")
                    .deliveryStarted(officer)
                    .delivered(officer, "1800", "旅馆收据");
            assertThat(money(story, wish).owedBack()).isEqualTo(Money.ZERO);

            story.guanjia()
                    .decisions()
                    .overturnEmergency(
                            townLead(SHIPAI),
                            new OverturnEmergency.Command(wish, true, story.say("已由保险赔付"), Optional.empty()));

            assertThat(figures(story, wish)).isEqualTo("1800.00 1800.00 0.00 0.00");
            assertThat(money(story, wish).owedBack()).isEqualTo(Money.parseYuan("1800"));
            assertThat(money(story, wish).commitments())
                    .extracting(WishFunds.Share::unit)
                    .containsExactly(FundUnit.of(SHIPAI.town()));
            story.ends();
        }
    }

    @Test
    void what_a_payment_that_failed_leaves_of_a_wish_that_ended_is_given_back_by_the_charity() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            MoneyCommitments money = story.guanjia().commitments();
            String wish = approved(story);
            new Acts(story, wish).deliveryStarted(CLERK).delivered(CLERK, "300", "药费收据");
            String id = money(story, wish).commitments().get(0).commitment().text();
            ReleaseCommitment.Command rest = new ReleaseCommitment.Command(id, "300.00");
            assertThat(outOfOrder(() -> money.release(CHARITY, rest)))
                    .containsEntry("act", "RELEASE_COMMITMENT")
                    .containsEntry("stage", "IN_DELIVERY");
            story.guanjia()
                    .delivery()
                    .discontinue(CLERK, new DiscontinueWish.Command(wish, "MOVED", NOBODY, Optional.empty()));

            assertThat(broken(() -> money.release(CHARITY, rest)).values())
                    .as("while the order is under way")
                    .containsEntry("open", "0.00")
                    .containsEntry("asked", "300.00");
            money.failPayment(CHARITY, new FailPayment.Command(id, 1, "ACCOUNT_CLOSED", Optional.of("2026-000124")));
            assertThat(figures(story, wish)).isEqualTo("300.00 0.00 0.00 300.00");
            assertThat(catchThrowableOfType(Refusal.NotFound.class, () -> money.release(townLead(SHIPAI), rest)))
                    .isNotNull();
            money.release(CHARITY, rest);

            assertThat(figures(story, wish)).isEqualTo("0.00 0.00 0.00 0.00");
            assertThat(available(story, SHIPAI.text())).isEqualTo(Money.parseYuan("20000"));
        }
    }

    private static Map<String, String> outOfOrder(ThrowingCallable act) {
        Refusal.Conflict refused = catchThrowableOfType(Refusal.Conflict.class, act);
        assertThat(refused.reason()).isEqualTo(Refusal.Conflict.Reason.OUT_OF_ORDER);
        return refused.values();
    }

    @Test
    void a_wish_that_is_reopened_is_granted_and_paid_anew() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = approved(story);
            Acts acts = new Acts(story, wish).deliveryStarted(CLERK).deliveredLast(CLERK, "800", "收据");
            acts.evaluated(CLERK, "SATISFIED", "电话");
            story.guanjia()
                    .delivery()
                    .reopen(CLERK, new ReopenWish.Command(wish, story.say("又缺一个月的药"), Optional.empty()));
            assertThat(figures(story, wish)).isEqualTo("800.00 800.00 0.00 0.00");

            amended(story, wish, "950");
            acts.foundNoPolicy(CLERK).triaged(CLERK).waived(CLERK, "再次申明");
            acts.approved(villageLead(SHIPAI), "950");
            assertThat(figures(story, wish)).isEqualTo("950.00 800.00 0.00 150.00");
            story.ends();
        }
    }

    @Test
    void after_the_year_a_grant_draws_on_the_current_one_and_last_years_money_is_not_paid() throws Exception {
        try (Story story = story("2026-12-28T09:00")) {
            story.purse().fillFor(SHIPAI);
            String next = story.guanjia()
                    .funds()
                    .open(CHARITY, new OpenFundYear.Command(SHIPAI.town().text(), "WISHES", 2027))
                    .id();
            story.guanjia()
                    .funds()
                    .receive(
                            CHARITY,
                            new ReceiveMoney.Command(
                                    next,
                                    SHIPAI.text(),
                                    "VILLAGE_COLLECTIVE",
                                    "500.00",
                                    Optional.empty(),
                                    "村集体拨款凭证",
                                    Optional.empty()));
            String old = approved(story);
            String young = verified(story, "400");
            story.at("2027-01-04T09:00");

            Refusal.RuleBroken refused =
                    broken(() -> new Acts(story, old).deliveryStarted(CLERK).delivered(CLERK, "100", "收据"));
            assertThat(refused.key()).isEqualTo("F-13.year-not-open");
            assertThat(refused.values()).containsEntry("year", "2026").containsEntry("day", "2027-01-04");
            new Acts(story, young).approved(villageLead(SHIPAI), "400");

            assertThat(money(story, young).commitments())
                    .extracting(WishFunds.Share::year)
                    .containsExactly(2027);
            story.ends();
        }
    }

    private static String submitted(Story story, String amount) {
        PersonInput person =
                story.secrets().resident("梁小虚" + story.wishes(), "441900198711051233", "13800138022", "东莞市石排镇石排村无名路9号");
        return story.submitted(CLERK, Request.urgent(person, amount, story.say("失业后断了口粮"), SHIPAI));
    }

    private static String verified(Story story, String amount) {
        String wish = submitted(story, amount);
        Acts acts = new Acts(story, wish).acknowledged(CLERK).foundNoPolicy(CLERK);
        if (!story.state(wish).examination().possibleDuplicates().isEmpty()) {
            acts.ruledOutDuplicates(CLERK, "另一件事");
        }
        acts.triaged(CLERK).waived(CLERK, "申明书");
        return wish;
    }

    private static String approved(Story story) {
        String wish = verified(story, "800");
        new Acts(story, wish).approved(villageLead(SHIPAI), "800");
        return wish;
    }

    private static void amended(Story story, String wish, String amount) {
        story.guanjia()
                .wishes()
                .amend(CLERK, new AmendWish.Command(wish, Optional.of(amount), NOBODY, Optional.empty()));
    }

    private static WishFunds money(Story story, String wish) {
        return story.sheet(AUDITOR, wish).money().orElseThrow();
    }

    /** Committed, ordered, paid and open. */
    private static String figures(Story story, String wish) {
        WishFunds money = money(story, wish);
        return String.join(
                " ",
                money.committed().toYuanText(),
                money.ordered().toYuanText(),
                money.paid().toYuanText(),
                money.open().toYuanText());
    }

    private static Money available(Story story, String unit) {
        return story
                .guanjia()
                .funds()
                .balances(
                        AUDITOR,
                        new ReadBalances.Query(unit, "WISHES", Optional.of(2026), Optional.empty(), Optional.empty()))
                .stream()
                .map(BalanceView::available)
                .reduce(Money.ZERO, Money::plus);
    }

    private static Refusal.RuleBroken broken(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.RuleBroken.class, act);
    }
}
