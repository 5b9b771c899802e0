package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
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
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Refusal;

/** Turns a part of a donation round that was booked by mistake: nothing is deleted, a second entry names the first. */
@UseCase(
        id = "reverse-donation-receipt",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class ReverseDonationReceipt {

    private static final Permission PERMISSION = Permission.of(ReverseDonationReceipt.class);

    private final Transactions transactions;
    private final FundDesk desk;
    private final DonationDesk donations;

    @Inject
    public ReverseDonationReceipt(Transactions transactions, FundDesk desk, DonationDesk donations) {
        this.transactions = transactions;
        this.desk = desk;
        this.donations = donations;
    }

    /**
     * Which one.
     *
     * @param receipt the version of the donation that it made
     */
    public record Command(
            @NotNull @Parsed(DomainText.DONATION_ID) String donation,
            @NotNull @Min(1) Integer receipt,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher) {}

    /**
     * Books the opposite, as long as the money is there.
     *
     * @throws Refusal.NotFound if there is no such donation where the actor acts, no such receipt of it, or it was turned round
     *     before
     * @throws Refusal.RuleBroken F-05 with both figures if less is available, F-13 if the year that took it in is closed
     * @throws Refusal.Conflict if the donation has moved on
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        DonationId id = DonationId.parse(command.donation());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Donation donation = DonationDesk.donation(tx, id, call);
            Instant now = desk.now();
            FundYear year = donations.yearOf(
                    donation, Optional.of(donation.receipt(command.receipt()).year()), tx);
            return Changes.by(
                    actor,
                    now,
                    donation.reverseReceipt(
                            command.receipt(),
                            new Voucher(command.voucher()),
                            year,
                            tx.funds().balances(year),
                            now));
        });
    }
}
