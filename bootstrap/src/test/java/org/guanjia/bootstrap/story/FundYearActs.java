package org.guanjia.bootstrap.story;

import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.fund.AllocateMoney;
import org.guanjia.application.fund.CloseFundYear;
import org.guanjia.application.fund.GiveUpReserve;
import org.guanjia.application.fund.IndicatorInput;
import org.guanjia.application.fund.JustifyShortfall;
import org.guanjia.application.fund.KeepReserve;
import org.guanjia.application.fund.OpenFundYear;
import org.guanjia.application.fund.ReceiveMoney;
import org.guanjia.application.fund.ReturnSurplus;
import org.guanjia.application.fund.SettleFundYear;
import org.guanjia.application.fund.query.ListObligations;
import org.guanjia.application.fund.query.ObligationView;
import org.guanjia.application.usecase.Call;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;

/** What officers do with the money of one fund year of a town, and what they ask about it. */
record FundYearActs(TownPurse purse, TownCode town, int year, Actor lead, Actor charity) {

    static final String CITY = "441900000";
    static final String FINANCE_MATCH = "TOWN_FINANCE_MATCH";
    static final String CHARITY_MATCH = "TOWN_CHARITY_MATCH";

    private static final String VOUCHER = TownPurse.VOUCHER.text();

    IndicatorInput indicators() {
        return new IndicatorInput(town.text(), 5800, 12, 120_000, "2.1 %", Optional.empty());
    }

    String idOf(Programme programme) {
        return FundYear.idOf(town, programme, year).text();
    }

    /** The year of the city or of a town, of both programmes. */
    void open(Actor actor, String place, int which) {
        for (Programme programme : Programme.values()) {
            purse.use(OpenFundYear.class)
                    .handle(actor, Call.of(new OpenFundYear.Command(place, programme.name(), which)));
        }
    }

    /** All goes to the one town. */
    void allocated(Programme programme, String source, String amount) {
        String ofCity = FundYear.idOf(new TownCode(CITY), programme, year).text();
        purse.use(ReceiveMoney.class)
                .handle(
                        BUREAU,
                        Call.of(new ReceiveMoney.Command(
                                ofCity, CITY, source, amount, Optional.empty(), VOUCHER, Optional.empty())));
        purse.use(AllocateMoney.class)
                .handle(
                        BUREAU,
                        Call.of(new AllocateMoney.Command(ofCity, source, amount, VOUCHER, List.of(indicators()))));
    }

    void matched(Programme programme, int inYear, String source, String amount, Optional<Integer> forYear) {
        purse.use(ReceiveMoney.class)
                .handle(
                        lead,
                        Call.of(new ReceiveMoney.Command(
                                FundYear.idOf(town, programme, inYear).text(),
                                town.text(),
                                source,
                                amount,
                                forYear,
                                VOUCHER,
                                Optional.empty())));
    }

    void justified(String why) {
        purse.use(JustifyShortfall.class)
                .handle(lead, Call.of(new JustifyShortfall.Command(idOf(Programme.WISHES), why)));
    }

    void kept(String amount) {
        purse.use(KeepReserve.class)
                .handle(lead, Call.of(new KeepReserve.Command(idOf(Programme.MICRO_PROJECTS), FINANCE_MATCH, amount)));
    }

    void givenUp(String amount) {
        purse.use(GiveUpReserve.class)
                .handle(
                        lead,
                        Call.of(new GiveUpReserve.Command(idOf(Programme.MICRO_PROJECTS), FINANCE_MATCH, amount)));
    }

    void returned(String amount) {
        purse.use(ReturnSurplus.class)
                .handle(
                        charity,
                        Call.of(new ReturnSurplus.Command(
                                idOf(Programme.WISHES), "CITY_CHARITY", amount, Optional.empty(), VOUCHER)));
    }

    void settled(Programme programme) {
        purse.use(SettleFundYear.class).handle(lead, Call.of(new SettleFundYear.Command(idOf(programme))));
    }

    void closed(Programme programme) {
        purse.use(CloseFundYear.class).handle(lead, Call.of(new CloseFundYear.Command(idOf(programme))));
    }

    /** What is owed of a year, as everything stood at the end of that day; now where it is empty. */
    List<ObligationView> owed(
            String place, int of, Optional<String> day, Optional<String> rule, Optional<String> state) {
        return purse.use(ListObligations.class)
                .handle(
                        AUDITOR,
                        new ListObligations.Query(place, Optional.of(of), day.map(LocalDate::parse), rule, state))
                .obligations();
    }

    /** The same of the town, in a line each: by which rule, how much, what is met, what is owed still, how it stands. */
    List<String> owed(int of, String day) {
        return owed(town.text(), of, Optional.of(day), Optional.empty(), Optional.empty()).stream()
                .map(owed -> owed.rule() + " " + owed.amount().orElseThrow() + " " + owed.met() + " " + owed.owed()
                        + " " + owed.state())
                .toList();
    }
}
