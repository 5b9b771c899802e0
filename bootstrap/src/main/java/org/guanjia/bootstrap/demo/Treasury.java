package org.guanjia.bootstrap.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.AllocateMoney;
import org.guanjia.application.fund.CarryOverCommitment;
import org.guanjia.application.fund.ConfirmPayment;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.IndicatorInput;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.query.CommitmentView;
import org.guanjia.application.fund.query.ListCommitments;
import org.guanjia.application.fund.query.ListPayments;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.worktime.CityTime;

/**
 * The invented money for the wishes of the story: the charity of each town opens the fund year, books what the town gives, and
 * grants every village its quota (W-03); then the city gives out its share (F-01).
 */
final class Treasury {

    private static final String CITY = "441900000";
    private static final String PROGRAMME = "WISHES";
    private static final String SOURCE = "TOWN_CHARITY_MATCH";
    private static final String RECEIVED = "25000.00";
    private static final String QUOTA = "5000.00";
    /** What the numbers of the invented bank begin with. */
    private static final String BANK = "示例银行 ";

    private static final String VOUCHER = "虚构示例：仅供演示的到账凭证 (fictitious)";

    private static final String GIVEN_OUT = "90000.00";
    private static final String GIVEN_OUT_SOURCE = "CITY_CHARITY";
    private static final String DECISION = "虚构示例：仅供演示的结转决定 (fictitious)";
    private static final int MOST = 100;

    private static final List<Purse> PURSES = List.of(
            new Purse(Official.TOWN_CHARITY, List.of(Official.CLERK, Official.NEXT_CLERK), 4900, 18, 160_000, "1.75 %"),
            new Purse(Official.NEIGHBOUR_CHARITY, List.of(Official.NEIGHBOUR), 12_800, 5, 480_000, "0.9 %"),
            new Purse(Official.WANJIANG_CHARITY, List.of(), 4850, 14, 250_000, "1.2 %"));

    private Treasury() {}

    /** A town's charity, a clerk of each village that gets a quota, and the invented figures that the city goes by. */
    private record Purse(
            Official charity, List<Official> clerks, int hectares, int rank, int population, String hardship) {

        IndicatorInput indicators() {
            return new IndicatorInput(charity.town().text(), hectares, rank, population, hardship, Optional.empty());
        }
    }

    /** Fills the towns' accounts of every year that the story touches, and has the city give out its money of the first. */
    static void fill(Guanjia guanjia, Timetable times) {
        int first = times.firstDay().getYear();
        IntStream.rangeClosed(first, CityTime.dateOf(times.end()).getYear())
                .forEach(year -> PURSES.forEach(purse -> fill(guanjia, purse, year)));
        giveOut(guanjia, first);
    }

    /** Fills the accounts of a year that has begun. */
    static void fill(Guanjia guanjia, int year) {
        PURSES.forEach(purse -> fill(guanjia, purse, year));
        giveOut(guanjia, year);
    }

    /** The city gives out its money of a year that has begun (F-13). */
    static void giveOut(Guanjia guanjia, int year) {
        Actor city = Official.CITY_BUREAU.actor();
        String opened = guanjia.funds()
                .open(city, new OpenFundYear.Command(CITY, PROGRAMME, year))
                .id();
        guanjia.funds().receive(city, received(opened, CITY, GIVEN_OUT_SOURCE, GIVEN_OUT));
        guanjia.funds()
                .allocate(
                        city,
                        new AllocateMoney.Command(
                                opened,
                                GIVEN_OUT_SOURCE,
                                GIVEN_OUT,
                                VOUCHER,
                                PURSES.stream().map(Purse::indicators).toList()));
    }

    private static ReceiveMoney.Command received(String year, String unit, String source, String amount) {
        return new ReceiveMoney.Command(year, unit, source, amount, Optional.empty(), VOUCHER, Optional.empty());
    }

    /** The bank reports by the next day that all it was handed over is paid. */
    static void confirm(Guanjia guanjia) {
        PURSES.forEach(purse -> guanjia.commitments()
                .payments(
                        purse.charity().actor(),
                        new ListPayments.Query(
                                purse.charity().town().text(),
                                Optional.of(PaymentStanding.HANDED_OVER.name()),
                                Optional.empty(),
                                MOST))
                .items()
                .forEach(payment -> guanjia.commitments()
                        .confirmPayment(
                                purse.charity().actor(),
                                new ConfirmPayment.Command(
                                        payment.commitment().text(),
                                        payment.payment().payment(),
                                        BANK + payment.number()))));
    }

    /** Takes what is committed and not paid of a year that is over into the next one, so that it is paid there (F-13). */
    static void carryOver(Guanjia guanjia, int over) {
        PURSES.forEach(purse -> open(guanjia, purse, over)
                .forEach(commitment -> guanjia.commitments()
                        .carryOver(
                                purse.charity().actor(),
                                new CarryOverCommitment.Command(commitment.id().text(), DECISION))));
    }

    private static List<CommitmentView> open(Guanjia guanjia, Purse purse, int year) {
        return guanjia.commitments()
                .list(
                        purse.charity().actor(),
                        new ListCommitments.Query(
                                purse.charity().town().text(),
                                Optional.of(PROGRAMME),
                                Optional.of(year),
                                Optional.empty(),
                                Optional.of(CommitmentStage.OPEN.name()),
                                Optional.empty(),
                                MOST))
                .items();
    }

    private static void fill(Guanjia guanjia, Purse purse, int year) {
        String town = purse.charity().town().text();
        String opened = guanjia.funds()
                .open(purse.charity().actor(), new OpenFundYear.Command(town, PROGRAMME, year))
                .id();
        guanjia.funds().receive(purse.charity().actor(), received(opened, town, SOURCE, RECEIVED));
        purse.clerks()
                .forEach(clerk -> guanjia.funds()
                        .grantQuota(
                                purse.charity().actor(),
                                new GrantQuota.Command(opened, clerk.village().text(), SOURCE, QUOTA, VOUCHER)));
    }
}
