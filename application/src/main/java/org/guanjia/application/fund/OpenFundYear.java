package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The city, or a town, begins a fund year, under the rulebook in force. */
@UseCase(
        id = "open-fund-year",
        roles = {Role.CITY_BUREAU, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class OpenFundYear {

    private static final Permission PERMISSION = Permission.of(OpenFundYear.class);

    private final Transactions transactions;
    private final FundDesk desk;

    @Inject
    public OpenFundYear(Transactions transactions, FundDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which one.
     *
     * @param place the town, or the city by its own code
     * @param year the calendar year
     */
    public record Command(
            @NotNull @Parsed(DomainText.TOWN_CODE) String place,
            @NotNull @Parsed(DomainText.PROGRAMME) String programme,
            @NotNull Integer year) {}

    /**
     * Opens it, with nothing in its accounts.
     *
     * @throws Refusal.NotFound if the actor has no such place
     * @throws Refusal.Conflict if it was opened before
     * @throws Refusal.RuleBroken R-02 if the rulebook has lapsed and no extension carries it
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Fund fund = desk.read(call, OpenFundYear::fund);
        TownCode place = fund.unit().town();
        return transactions.in(place, PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(place), place.text());
            desk.known(place);
            if (tx.funds()
                    .year(FundYear.idOf(place, fund.programme(), fund.year()))
                    .isPresent()) {
                throw Refusal.Conflict.staleVersion(0);
            }
            return Changes.by(
                    actor, desk.now(), FundYear.open(place, fund.programme(), fund.year(), desk.footing(), desk.now()));
        });
    }

    private static Fund fund(Command command) {
        return new Fund(
                Programme.valueOf(command.programme()), FundUnit.of(new TownCode(command.place())), command.year());
    }
}
