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

import java.time.LocalDate;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.CloseFundYear;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.RecoverPayment;
import org.guanjia.application.fund.SettleFundYear;
import org.guanjia.application.fund.WriteOffPayment;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.wish.query.WishFunds;
import org.guanjia.bootstrap.embed.MoneyCommitments;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/** What was paid on a grant that is revoked is owed back, and what was not is free again. */
class RevokedMoneyIT extends Stories {

    private static final Actor CLERK = clerk(SHIPAI);
    private static final Actor VILLAGE_LEAD = villageLead(SHIPAI);
    private static final Actor CHARITY = townCharity(SHIPAI);
    private static final Actor LEAD = townLead(SHIPAI);
    private static final String VOUCHER = "收款回单";

    @Test
    void what_is_open_goes_back_and_what_was_paid_is_owed_until_it_is_recovered_or_written_off() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story);
            new Acts(story, wish).deliveryStarted(CLERK).delivered(CLERK, "300", "药费收据");
            String commitment = paid(story, wish);
            assertThat(money(story, wish).owedBack()).isEqualTo(Money.ZERO);

            new Revocations(story, wish).asked(VILLAGE_LEAD);
            assertThat(money(story, wish).open()).as("until it is decided").isEqualTo(Money.parseYuan("500"));
            new Revocations(story, wish).decided(CLERK, true);

            assertThat(story.stage(wish)).isEqualTo(WishStage.DISCONTINUED);
            assertThat(figures(story, wish)).isEqualTo("committed 300.00, open 0.00, owed back 300.00");
            MoneyCommitments money = story.guanjia().commitments();
            money.recover(CHARITY, new RecoverPayment.Command(commitment, 1, "200.00", VOUCHER));
            assertThat(money(story, wish).owedBack()).isEqualTo(Money.parseYuan("100"));
            money.writeOff(LEAD, new WriteOffPayment.Command(commitment, 1, "100.00", VOUCHER));
            assertThat(money(story, wish).owedBack()).isEqualTo(Money.ZERO);
            Decided.check(story, wish);
        }
    }

    @Test
    void after_the_aid_all_of_it_is_owed_back() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story);
            new Acts(story, wish)
                    .deliveryStarted(CLERK)
                    .deliveredLast(CLERK, "800", "收据")
                    .evaluated(CLERK, "SATISFIED", "电话");
            new Revocations(story, wish).asked(VILLAGE_LEAD);
            new Revocations(story, wish).decided(CLERK, true);

            assertThat(story.stage(wish)).isEqualTo(WishStage.CLOSED);
            assertThat(figures(story, wish)).isEqualTo("committed 800.00, open 0.00, owed back 800.00");
            story.ends();
        }
    }

    @Test
    void of_two_grants_only_what_was_delivered_since_the_mistaken_one_is_owed_back() throws Exception {
        try (Story story = story("2026-09-21T09:00")) {
            String wish = granted(story);
            Acts acts = new Acts(story, wish).deliveryStarted(CLERK).delivered(CLERK, "300", "药费收据");
            new Revocations(story, wish).wishAmended(CLERK, "900");
            acts.approved(VILLAGE_LEAD, "900").deliveryStarted(CLERK).delivered(CLERK, "200", "车票");

            new Revocations(story, wish).asked(VILLAGE_LEAD);
            new Revocations(story, wish).decided(CLERK, true);

            assertThat(figures(story, wish)).isEqualTo("committed 500.00, open 0.00, owed back 200.00");
            story.ends();
        }
    }

    @Test
    void what_was_paid_in_a_year_that_is_closed_is_owed_back_and_comes_back_in_the_next() throws Exception {
        try (Story story = story("2026-12-14T09:00")) {
            String wish = granted(story);
            new Acts(story, wish).deliveryStarted(CLERK).deliveredLast(CLERK, "800", "收据");
            String commitment = paid(story, wish);
            String year = FundYear.idOf(SHIPAI.town(), Programme.WISHES, 2026).text();
            story.at("2027-01-05T09:00");
            extended(story);
            story.guanjia().funds().settle(LEAD, new SettleFundYear.Command(year));
            story.guanjia()
                    .funds()
                    .open(LEAD, new OpenFundYear.Command(SHIPAI.town().text(), "WISHES", 2027));
            story.at("2027-03-15T09:00");
            story.guanjia().yearEnd().close(LEAD, new CloseFundYear.Command(year));

            new Revocations(story, wish).asked(VILLAGE_LEAD);
            new Revocations(story, wish).decided(CLERK, true);

            assertThat(figures(story, wish)).isEqualTo("committed 800.00, open 0.00, owed back 800.00");
            Refusal more = catchThrowableOfType(
                    Refusal.RuleBroken.class,
                    () -> story.guanjia()
                            .commitments()
                            .recover(CHARITY, new RecoverPayment.Command(commitment, 1, "800.01", VOUCHER)));
            assertThat(more.key()).startsWith("F-14");
            story.guanjia()
                    .commitments()
                    .recover(CHARITY, new RecoverPayment.Command(commitment, 1, "800.00", VOUCHER));
            assertThat(money(story, wish).owedBack()).isEqualTo(Money.ZERO);
            Decided.check(story, wish);
        }
    }

    private static void extended(Story story) {
        story.guanjia()
                .extensions()
                .record(
                        BUREAU,
                        new RecordExtension.Command(
                                "2022",
                                LocalDate.of(2027, 1, 1),
                                LocalDate.of(2027, 12, 31),
                                "市民政局局务会议纪要〔2027〕1号",
                                Set.of()));
    }

    private static String granted(Story story) {
        String wish = Verified.wish(story, SHIPAI, "800");
        new Acts(story, wish).approved(VILLAGE_LEAD, "800");
        return wish;
    }

    /** The payment that was ordered reaches who it is for; gives the commitment that it is of. */
    private static String paid(Story story, String wish) {
        story.goesOn();
        String commitment = money(story, wish).commitments().get(0).commitment().text();
        story.guanjia().commitments().confirmPayment(CHARITY, new ConfirmPayment.Command(commitment, 1, "2026-000123"));
        return commitment;
    }

    private static String figures(Story story, String wish) {
        WishFunds money = money(story, wish);
        return "committed " + money.committed().toYuanText() + ", open "
                + money.open().toYuanText() + ", owed back "
                + money.owedBack().toYuanText();
    }

    private static WishFunds money(Story story, String wish) {
        return story.sheet(AUDITOR, wish).money().orElseThrow();
    }
}
