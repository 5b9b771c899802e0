package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.bootstrap.story.FundYearActs.CHARITY_MATCH;
import static org.guanjia.bootstrap.story.FundYearActs.CITY;
import static org.guanjia.bootstrap.story.FundYearActs.FINANCE_MATCH;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.SHIPAI;
import static org.guanjia.bootstrap.story.Officials.townCharity;
import static org.guanjia.bootstrap.story.Officials.townLead;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.fund.query.AllocationView;
import org.guanjia.application.fund.query.FundYearView;
import org.guanjia.application.fund.query.LeftoversView;
import org.guanjia.application.fund.query.ListLeftovers;
import org.guanjia.application.fund.query.ObligationView;
import org.guanjia.application.fund.query.ReadFundYear;
import org.guanjia.application.fund.query.TryAllocation;
import org.guanjia.application.port.FundLedger;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearStage;
import org.guanjia.domain.fund.Obligation;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A fund year of a town of class 3, from a matching that is short to what is left over. Of the city it gets 100,000 yuan for
 * wishes and 60,000 for projects, so it owes 80,000 of matching; it brings 50,000 for projects in March, and 30,000 for wishes
 * in June.
 */
@ParameterizedClass
@EnumSource(TownPurse.Kept.class)
class EndOfAFundYearIT {

    private static final int YEAR = 2024;
    private static final TownCode TOWN = QISHI.town();
    private static final WishId WISH = new WishId(TOWN, new Ulid("01J00000000000000000000001"));

    @Parameter
    private TownPurse.Kept kept;

    @TempDir
    private Path folder;

    /** What was promised and is not wholly paid. */
    private record Spent(CommitmentId wish, CommitmentId pool) {}

    @Test
    void a_year_ends_with_every_fen_where_it_belongs() {
        try (TownPurse purse = kept.opened(folder, "2024-01-10T09:00", townLead(QISHI), TOWN)) {
            FundYearActs acts = new FundYearActs(purse, TOWN, YEAR, townLead(QISHI), townCharity(QISHI));
            beginsShort(purse, acts);
            keepsAReserveOnceItHasMatched(purse, acts);
            Spent spent = spends(purse);
            settles(purse, acts, spent);
            reportsWhatIsLeft(purse);
            closes(purse, acts, spent);
            goesOnInTheNextYear(purse, acts, spent);
            wasOwedSoOnEveryDay(acts);
            isOwedByAllTowns(acts);
            isUntouched(purse);
        }
    }

    private static void beginsShort(TownPurse purse, FundYearActs acts) {
        acts.open(BUREAU, CITY, YEAR);
        acts.open(townLead(QISHI), TOWN.text(), YEAR);
        acts.open(townLead(SHIPAI), SHIPAI.town().text(), YEAR);
        acts.allocated(Programme.WISHES, "CITY_CHARITY", "100000.00");
        acts.allocated(Programme.MICRO_PROJECTS, "CITY_FINANCE", "60000.00");
        purse.at("2024-03-01T09:00");
        acts.matched(Programme.MICRO_PROJECTS, YEAR, FINANCE_MATCH, "50000.00", Optional.empty());
        Refusal early = refused(() -> acts.kept("1.00"));
        assertThat(early.key()).isEqualTo("F-04.not-matched");
        assertThat(early.values()).isEqualTo(Map.of("owed", "80000.00", "met", "50000.00"));
        purse.at("2024-04-02T09:00");
        acts.justified("市级资金三月才到账，余额六月前落实");
    }

    private static void keepsAReserveOnceItHasMatched(TownPurse purse, FundYearActs acts) {
        purse.at("2024-06-01T09:00");
        acts.matched(Programme.WISHES, YEAR, CHARITY_MATCH, "30000.00", Optional.empty());
        Refusal much = refused(() -> acts.kept("5000.01"));
        assertThat(much.key()).isEqualTo("F-04.beyond-share");
        assertThat(much.values()).containsEntry("most", "5000.00").containsEntry("asked", "5000.01");
        acts.kept("5000.00");
        assertThat(refused(() -> acts.givenUp("5000.01")).values())
                .isEqualTo(Map.of("available", "5000.00", "asked", "5000.01"));
        acts.givenUp("1000.00");
    }

    /** Of the wish money 85,000 are paid and 5,000 open; of the project money 104,500 are paid and 500 open. */
    private static Spent spends(TownPurse purse) {
        purse.at("2024-07-01T09:00");
        CommitmentId wish = purse.promised(WISH, YEAR, "90000.00");
        purse.paid(wish, townCharity(QISHI), "80000.00");
        CommitmentId batch = purse.committed(Subject.ProjectWay.BATCH, "村道路灯", YEAR, "100000.00");
        purse.paid(batch, townLead(QISHI), "100000.00");
        CommitmentId pool = purse.committed(Subject.ProjectWay.POOL, "社区长者食堂", YEAR, "5000.00");
        purse.paid(pool, townLead(QISHI), "4500.00");
        purse.at("2024-12-20T09:00").paid(wish, townCharity(QISHI), "5000.00");
        return new Spent(wish, pool);
    }

    private static void settles(TownPurse purse, FundYearActs acts, Spent spent) {
        purse.at("2025-01-05T09:00");
        acts.settled(Programme.WISHES);
        acts.settled(Programme.MICRO_PROJECTS);
        assertThat(refused(() -> acts.closed(Programme.WISHES)).key()).isEqualTo("F-13.year-not-opened");
        acts.open(townLead(QISHI), TOWN.text(), YEAR + 1);
        acts.open(BUREAU, CITY, YEAR + 1);
        assertThat(refused(() -> acts.closed(Programme.WISHES)).key()).isEqualTo("F-13.settling-not-over");
        purse.carriedOver(spent.wish(), townCharity(QISHI));
        purse.at("2025-01-20T09:00");
        acts.returned("10000.00");
    }

    private static void reportsWhatIsLeft(TownPurse purse) {
        List<LeftoversView> all =
                purse.use(ListLeftovers.class).handle(AUDITOR, new ListLeftovers.Query(CITY, Optional.of(YEAR)));

        assertThat(all).extracting(LeftoversView::town).containsExactly(TOWN);
        assertThat(all.get(0).left())
                .extracting(left -> left.source() + " " + left.available() + " " + left.reserve() + " " + left.unpaid()
                        + " " + left.paid())
                .containsExactly(
                        "CITY_FINANCE 0.00 0.00 0.00 60000.00", "TOWN_FINANCE_MATCH 1000.00 4000.00 500.00 44500.00");
        assertThat(all.get(0).taken())
                .extracting(taken -> taken.purpose() + " " + taken.committed() + " " + taken.paid())
                .containsExactly("社区长者食堂 5000.00 4500.00");
    }

    private static void closes(TownPurse purse, FundYearActs acts, Spent spent) {
        purse.at("2025-02-10T09:00");
        acts.closed(Programme.WISHES);
        Refusal open = refused(() -> acts.closed(Programme.MICRO_PROJECTS));
        assertThat(open.key()).isEqualTo("F-13.not-settled");
        assertThat(open.values()).isEqualTo(Map.of("committed", "500.00", "ordered", "0.00"));
        purse.released(spent.pool(), "500.00");
        acts.closed(Programme.MICRO_PROJECTS);
        FundYearView closed = purse.use(ReadFundYear.class)
                .handle(AUDITOR, new ReadFundYear.Query(acts.idOf(Programme.MICRO_PROJECTS)));
        assertThat(closed.stage()).isEqualTo(FundYearStage.CLOSED);
        assertThat(closed.leftovers())
                .extracting(over -> over.pot() + " " + over.source() + " " + over.amount())
                .containsExactly("AVAILABLE TOWN_FINANCE_MATCH 1500.00", "RESERVE TOWN_FINANCE_MATCH 4000.00");
    }

    /** City money that is released after the day of return is owed anew; a late correction names the closed year. */
    private static void goesOnInTheNextYear(TownPurse purse, FundYearActs acts, Spent spent) {
        purse.at("2025-03-10T09:00").givenBack(spent.wish(), "5000.00");
        assertThat(refused(() -> acts.matched(Programme.WISHES, YEAR, CHARITY_MATCH, "1000.00", Optional.empty()))
                        .values())
                .containsEntry("stage", "FUND_YEAR_CLOSED");
        acts.matched(Programme.WISHES, YEAR + 1, CHARITY_MATCH, "1000.00", Optional.of(YEAR));
        String ofCity =
                FundYear.idOf(new TownCode(CITY), Programme.WISHES, YEAR + 1).text();
        AllocationView.Table tried = purse.use(TryAllocation.class)
                .handle(BUREAU, new TryAllocation.Query(ofCity, "100.00", List.of(acts.indicators())));
        assertThat(tried.towns())
                .extracting(AllocationView.Share::lastUse)
                .as("what was used last year is shown beside it, and weighs nothing (F-09)")
                .containsExactly(Optional.of(Percentage.parse("65.38 %")));
    }

    private static void wasOwedSoOnEveryDay(FundYearActs acts) {
        assertThat(acts.owed(YEAR, "2024-03-31"))
                .containsExactly(
                        "F-03 80000.00 50000.00 30000.00 OPEN",
                        "F-06 104500.00 0.00 104500.00 OPEN",
                        "F-07 85000.00 0.00 85000.00 OPEN",
                        "F-08 100000.00 0.00 100000.00 OPEN");
        assertThat(acts.owed(YEAR, "2024-06-30"))
                .containsExactly(
                        "F-03 80000.00 80000.00 0.00 MET",
                        "F-06 104500.00 0.00 104500.00 OPEN",
                        "F-07 110500.00 0.00 110500.00 OPEN",
                        "F-08 100000.00 0.00 100000.00 OPEN");
        assertThat(acts.owed(YEAR, "2024-10-31"))
                .containsExactly(
                        "F-03 80000.00 80000.00 0.00 MET",
                        "F-06 104500.00 104500.00 0.00 MET",
                        "F-07 110500.00 80000.00 30500.00 OPEN",
                        "F-08 20000.00 0.00 20000.00 OPEN");
        assertThat(acts.owed(YEAR, "2025-01-01"))
                .containsExactly(
                        "F-03 80000.00 80000.00 0.00 MET",
                        "F-06 104500.00 104500.00 0.00 MET",
                        "F-07 110500.00 85000.00 25500.00 OVERDUE",
                        "F-08 15000.00 0.00 15000.00 OPEN");
        assertThat(acts.owed(YEAR, "2025-03-10"))
                .as("the late correction counts, and what was returned is met")
                .containsExactly(
                        "F-03 80000.00 81000.00 0.00 MET",
                        "F-06 104500.00 104500.00 0.00 MET",
                        "F-07 110500.00 85000.00 25500.00 OVERDUE",
                        "F-08 10000.00 10000.00 0.00 MET");
        assertThat(acts.owed(YEAR + 1, "2025-03-10"))
                .as("what was released is owed of the current year")
                .contains("F-08 5000.00 0.00 5000.00 OPEN");
    }

    private static void isOwedByAllTowns(FundYearActs acts) {
        List<ObligationView> overdue =
                acts.owed(CITY, YEAR, Optional.of("2025-01-01"), Optional.of("F-07"), Optional.of("OVERDUE"));
        assertThat(overdue).extracting(ObligationView::town).containsExactly(TOWN);
        assertThat(overdue.get(0).use().orElseThrow().rate()).isEqualTo("65.38 %");
        assertThat(acts.owed(CITY, YEAR, Optional.empty(), Optional.of("F-02"), Optional.empty()))
                .extracting(owed -> owed.missing().orElseThrow())
                .as("of the town whose class nobody has said")
                .containsExactly(Obligation.Missing.ECONOMIC_CLASS);
        assertThat(refused(() -> acts.owed(YEAR, "2025-03-11")).key()).isEqualTo("G-invalid-input");
    }

    private static void isUntouched(TownPurse purse) {
        assertThat(purse.use(FundLedger.class).totals(Set.of(TOWN)).sum()).isZero();
        purse.goesOn();
        Optional<String> next = Optional.empty();
        do {
            VerifyJournal.Answer part = purse.use(VerifyJournal.class)
                    .handle(AUDITOR, new VerifyJournal.Query(Optional.empty(), next, 10_000));
            assertThat(part.findings()).isEmpty();
            next = part.next();
        } while (next.isPresent());
    }

    private static Refusal refused(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }
}
