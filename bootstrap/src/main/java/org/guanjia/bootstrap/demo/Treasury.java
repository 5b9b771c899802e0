package org.guanjia.bootstrap.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.application.fund.CarryOverCommitment;
import org.guanjia.application.fund.GrantQuota;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.query.CommitmentView;
import org.guanjia.application.fund.query.ListCommitments;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.fund.CommitmentStage;
import org.guanjia.domain.worktime.CityTime;

/**
 * The invented money for the wishes of the story: the charity of each town opens the fund year, books what the town gives, and
 * grants every village its quota (W-03).
 */
final class Treasury {

    private static final String PROGRAMME = "WISHES";
    private static final String SOURCE = "TOWN_CHARITY_MATCH";
    private static final String RECEIVED = "100000.00";
    private static final String QUOTA = "10000.00";
    private static final String VOUCHER = "虚构示例：仅供演示的到账凭证 (fictitious)";

    private static final String DECISION = "虚构示例：仅供演示的结转决定 (fictitious)";
    private static final int MOST = 100;

    private static final List<Purse> PURSES = List.of(
            new Purse(Official.TOWN_CHARITY, List.of(Official.CLERK, Official.NEXT_CLERK)),
            new Purse(Official.NEIGHBOUR_CHARITY, List.of(Official.NEIGHBOUR)),
            new Purse(Official.WANJIANG_CHARITY, List.of()));

    private Treasury() {}

    /** A town's charity, and a clerk of each village that gets a quota. */
    private record Purse(Official charity, List<Official> clerks) {}

    /** Fills the accounts of every year that the story touches. */
    static void fill(Guanjia guanjia, Timetable times) {
        IntStream.rangeClosed(
                        times.firstDay().getYear(), CityTime.dateOf(times.end()).getYear())
                .forEach(year -> PURSES.forEach(purse -> fill(guanjia, purse, year)));
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
        guanjia.funds()
                .receive(
                        purse.charity().actor(),
                        new ReceiveMoney.Command(
                                opened, town, SOURCE, RECEIVED, Optional.empty(), VOUCHER, Optional.empty()));
        purse.clerks()
                .forEach(clerk -> guanjia.funds()
                        .grantQuota(
                                purse.charity().actor(),
                                new GrantQuota.Command(opened, clerk.village().text(), SOURCE, QUOTA, VOUCHER)));
    }
}
