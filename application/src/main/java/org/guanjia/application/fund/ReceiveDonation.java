package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/** Books a donation for something that its donor named, and what the donor wants of the rest (F-10). */
@UseCase(
        id = "receive-donation",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class ReceiveDonation {

    private static final Permission PERMISSION = Permission.of(ReceiveDonation.class);

    private final Transactions transactions;
    private final FundDesk desk;
    private final DonationDesk donations;

    @Inject
    public ReceiveDonation(Transactions transactions, FundDesk desk, DonationDesk donations) {
        this.transactions = transactions;
        this.desk = desk;
        this.donations = donations;
    }

    /**
     * What was given, by whom, what for, and what becomes of the rest.
     *
     * @param unit whose money it is: the city or town of the fund year, or a village of the town
     * @param occurredAt when it truly came, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            @NotNull @Valid PurposeInput purpose,
            @NotNull @Valid DonorInput donor,
            @NotNull @Parsed(DomainText.REST_OF_DONATION) String rest,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher,
            Optional<Instant> occurredAt) {}

    /**
     * Books it; from then on it is drawn on for what was named, and for nothing else.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts, or no such wish in the town
     * @throws Refusal.InvalidInput if it is nothing, nobody or two give it, the purpose is none of the programme, or the unit,
     *     village or field is unknown
     * @throws Refusal.RuleBroken F-13 if the year is closed
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        DonationDesk.Giving giving = desk.read(call, ReceiveDonation::giving);
        FundYearId id = FundYearId.parse(call.command().fundYear());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            FundYear year = tx.funds().year(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
            return donations.given(year, giving, call.command().occurredAt(), tx, actor);
        });
    }

    private static DonationDesk.Giving giving(Command command) {
        return new DonationDesk.Giving(
                FundUnit.parse(command.unit()),
                command.purpose(),
                command.donor(),
                RestOfDonation.valueOf(command.rest()),
                Money.parseYuan(command.amount()),
                new Voucher(command.voucher()));
    }
}
