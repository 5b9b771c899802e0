package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townCharity;
import static org.guanjia.bootstrap.story.Officials.townLead;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.AllocateMoney;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.IndicatorInput;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReturnSurplus;
import org.guanjia.application.fund.ReverseReceipt;
import org.guanjia.application.fund.SettleFundYear;
import org.guanjia.application.fund.TakeBackFromVillage;
import org.guanjia.application.fund.query.AllocationView;
import org.guanjia.application.fund.query.BalanceView;
import org.guanjia.application.fund.query.ListInTransit;
import org.guanjia.application.fund.query.ReadAllocation;
import org.guanjia.application.fund.query.ReadBalances;
import org.guanjia.application.fund.query.ReadStatement;
import org.guanjia.application.fund.query.StatementLine;
import org.guanjia.application.fund.query.TryAllocation;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** The money of a fund year, from where it comes to where it lies. */
class MoneyOfAYearIT extends Stories {

    private static final String VOUCHER = "莞财拨〔2026〕1号（虚构）";
    private static final String CITY = "441900000";
    private static final List<IndicatorInput> INDICATORS = List.of(
            new IndicatorInput(QISHI.town().text(), 5800, 12, 120_000, "2.1 %", Optional.empty()),
            new IndicatorInput(SHIPAI.town().text(), 4900, 18, 160_000, "1.75 %", Optional.empty()));
    private static final String TOWN = QISHI.town().text();

    @Test
    void money_that_a_town_receives_lies_there_and_a_mistake_is_turned_round_for_ever() throws Exception {
        try (Story story = story("2026-02-10T09:00")) {
            story.submitted(
                    clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("失业后断了口粮"), QISHI));
            String year = opened(story, townLead(QISHI), TOWN);
            received(story, townLead(QISHI), year, TOWN, "TOWN_FINANCE_MATCH", "5000.00");
            Receipt mistake = received(story, townCharity(QISHI), year, QISHI.text(), "VILLAGE_COLLECTIVE", "120.50");
            Instant before = story.clock().instant();
            story.at("2026-02-11T10:00")
                    .guanjia()
                    .funds()
                    .reverseReceipt(
                            townCharity(QISHI),
                            Call.of(new ReverseReceipt.Command(year, Math.toIntExact(mistake.version()), VOUCHER))
                                    .expecting(mistake.version()));

            assertThat(balances(story, AUDITOR, TOWN, Optional.empty()))
                    .extracting(BalanceView::available)
                    .containsExactly(Money.parseYuan("5000"));
            assertThat(balances(story, clerk(QISHI), QISHI.text(), Optional.empty()))
                    .extracting(BalanceView::available)
                    .containsExactly(Money.ZERO);
            assertThat(balances(story, clerk(QISHI), QISHI.text(), Optional.of(before)))
                    .extracting(BalanceView::available)
                    .containsExactly(Money.parseYuan("120.50"));
            Page<StatementLine> statement = story.guanjia()
                    .funds()
                    .statement(
                            clerk(QISHI),
                            new ReadStatement.Query(QISHI.text(), "WISHES", Optional.of(2026), Optional.empty(), 10));
            assertThat(statement.items())
                    .extracting(StatementLine::reverses)
                    .containsExactly(Optional.empty(), Optional.of(3));
            story.ends();
        }
    }

    @Test
    void what_the_city_gives_out_arrives_at_its_towns_to_the_fen_as_was_tried_before() throws Exception {
        try (Story story = story("2026-02-10T09:00")) {
            story.submitted(
                    clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("断了口粮"), QISHI));
            String year = opened(story, BUREAU, CITY);
            received(story, BUREAU, year, CITY, "CITY_FINANCE", "1000000.01");
            AllocationView.Table tried = story.guanjia()
                    .funds()
                    .tryAllocation(BUREAU, new TryAllocation.Query(year, "1000000.01", INDICATORS));

            String allocation = story.guanjia()
                    .funds()
                    .allocate(
                            BUREAU, new AllocateMoney.Command(year, "CITY_FINANCE", "1000000.01", VOUCHER, INDICATORS))
                    .id();

            assertThat(story.guanjia()
                            .funds()
                            .allocation(AUDITOR, new ReadAllocation.Query(allocation))
                            .table())
                    .isEqualTo(tried);
            assertThat(story.guanjia().funds().inTransit(AUDITOR, new ListInTransit.Query(CITY)))
                    .isEmpty();
            assertThat(tried.towns())
                    .hasSize(2)
                    .allSatisfy(share -> assertThat(
                                    balances(story, AUDITOR, share.town().text(), Optional.empty()))
                            .extracting(BalanceView::available)
                            .containsExactly(share.amount()));
            assertThat(balances(story, BUREAU, CITY, Optional.empty()))
                    .extracting(BalanceView::available)
                    .containsExactly(Money.ZERO);
            String ofTown = FundYear.idOf(QISHI.town(), Programme.WISHES, 2026).text();
            received(story, townLead(QISHI), ofTown, TOWN, "TOWN_FINANCE_MATCH", "250000.00");
            story.guanjia()
                    .funds()
                    .grantQuota(
                            townCharity(QISHI),
                            new GrantQuota.Command(ofTown, QISHI.text(), "TOWN_FINANCE_MATCH", "3000.00", VOUCHER));
            story.guanjia()
                    .funds()
                    .takeBack(
                            townLead(QISHI),
                            new TakeBackFromVillage.Command(
                                    ofTown, QISHI.text(), "TOWN_FINANCE_MATCH", "500.00", VOUCHER));
            assertThat(balances(story, clerk(QISHI), QISHI.text(), Optional.empty()))
                    .extracting(BalanceView::available)
                    .containsExactly(Money.parseYuan("2500"));
            story.guanjia()
                    .funds()
                    .returnSurplus(
                            townCharity(QISHI),
                            new ReturnSurplus.Command(ofTown, "CITY_FINANCE", "0.01", Optional.empty(), VOUCHER));
            assertThat(balances(story, BUREAU, CITY, Optional.empty()))
                    .extracting(BalanceView::available)
                    .containsExactly(Money.parseYuan("0.01"));
            assertThatThrownBy(
                            () -> story.guanjia().funds().settle(townLead(QISHI), new SettleFundYear.Command(ofTown)))
                    .isInstanceOf(Refusal.RuleBroken.class);
            assertThatThrownBy(() -> story.guanjia()
                            .funds()
                            .allocate(
                                    BUREAU,
                                    new AllocateMoney.Command(year, "CITY_FINANCE", "0.02", VOUCHER, INDICATORS)))
                    .isInstanceOf(Refusal.RuleBroken.class);
            story.ends();
        }
    }

    @Test
    void nobody_acts_on_the_money_of_others_or_books_what_they_have_seen_otherwise() throws Exception {
        try (Story story = story("2026-02-10T09:00")) {
            story.submitted(
                    clerk(QISHI), Request.ofGroup(story.secrets().roofless("无名氏"), "900", story.say("失业后断了口粮"), QISHI));
            String year = opened(story, townLead(QISHI), TOWN);

            assertThatThrownBy(() -> opened(story, townLead(QISHI), TOWN)).isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> received(story, townLead(SHIPAI), year, TOWN, "SOCIAL", "1"))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> received(story, BUREAU, year, TOWN, "SOCIAL", "1"))
                    .isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> received(story, clerk(QISHI), year, TOWN, "SOCIAL", "1"))
                    .isInstanceOf(Refusal.NotPermitted.class);
            assertThatThrownBy(() -> received(story, townLead(QISHI), year, TOWN, "CITY_FINANCE", "1"))
                    .isInstanceOf(Refusal.InvalidInput.class);
            assertThatThrownBy(() -> story.guanjia()
                            .funds()
                            .receive(
                                    townLead(QISHI),
                                    Call.of(receipt(year, TOWN, "SOCIAL", "1")).expecting(7)))
                    .isInstanceOf(Refusal.Conflict.class);
            assertThatThrownBy(() -> balances(story, clerk(SHIPAI), QISHI.text(), Optional.empty()))
                    .isInstanceOf(Refusal.NotFound.class);
            story.ends();
        }
    }

    private static String opened(Story story, Actor actor, String place) {
        return story.guanjia()
                .funds()
                .open(actor, new OpenFundYear.Command(place, "WISHES", 2026))
                .id();
    }

    private static Receipt received(Story story, Actor actor, String year, String unit, String source, String amount) {
        return story.guanjia().funds().receive(actor, receipt(year, unit, source, amount));
    }

    private static ReceiveMoney.Command receipt(String year, String unit, String source, String amount) {
        return new ReceiveMoney.Command(year, unit, source, amount, Optional.empty(), VOUCHER, Optional.empty());
    }

    private static List<BalanceView> balances(Story story, Actor actor, String unit, Optional<Instant> asOf) {
        return story.guanjia()
                .funds()
                .balances(actor, new ReadBalances.Query(unit, "WISHES", Optional.of(2026), Optional.empty(), asOf));
    }
}
