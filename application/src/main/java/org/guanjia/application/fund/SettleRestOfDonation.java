package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/**
 * Lets the rest of a donation follow what its donor chose: it goes back, is kept for the same purpose, or turns to the town's
 * wishes (F-10).
 */
@UseCase(
        id = "settle-rest-of-donation",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class SettleRestOfDonation {

    private static final Permission PERMISSION = Permission.of(SettleRestOfDonation.class);

    private final Transactions transactions;
    private final FundDesk desk;

    @Inject
    public SettleRestOfDonation(Transactions transactions, FundDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which one.
     *
     * @param year in whose fund the rest lies; this one where absent
     */
    public record Command(
            @NotNull @Parsed(DomainText.DONATION_ID) String donation,
            Optional<Integer> year,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher) {}

    /**
     * Settles what is free of it; what is committed comes after, if it is released.
     *
     * @throws Refusal.NotFound if there is no such donation where the actor acts
     * @throws Refusal.RuleBroken F-05 if there is no rest, F-13 if a year that is posted to is closed or was never opened
     * @throws Refusal.Conflict if the donation has moved on
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        DonationId id = DonationId.parse(command.donation());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            return settled(DonationDesk.donation(tx, id, call), command, tx, actor);
        });
    }

    private Changes settled(Donation donation, Command command, Transaction tx, Actor actor) {
        Instant now = desk.now();
        int number = command.year().orElseGet(() -> CityTime.dateOf(now).getYear());
        FundYear year = opened(donation, donation.state().gift().fund().programme(), number, tx);
        FundYear wishes = donation.state().gift().rest() == RestOfDonation.WISH_FUND
                ? opened(donation, Programme.WISHES, number, tx)
                : year;
        Voucher voucher = new Voucher(command.voucher());
        return Changes.by(
                actor,
                now,
                donation.settleRest(voucher, year, wishes, tx.funds().balances(year), now));
    }

    private static FundYear opened(Donation donation, Programme programme, int year, Transaction tx) {
        return FundYear.requireOpened(donation.id().town(), programme, year, tx.funds()::year);
    }
}
