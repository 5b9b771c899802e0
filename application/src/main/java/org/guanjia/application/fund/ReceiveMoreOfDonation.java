package org.guanjia.application.fund;

import jakarta.inject.Inject;
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
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;

/** Books another part of a donation that came in before in part only (F-10). */
@UseCase(
        id = "receive-more-of-donation",
        roles = {Role.CITY_BUREAU, Role.CITY_CHARITY, Role.TOWN_LEAD, Role.TOWN_CHARITY})
public final class ReceiveMoreOfDonation {

    private static final Permission PERMISSION = Permission.of(ReceiveMoreOfDonation.class);

    private final Transactions transactions;
    private final FundDesk desk;
    private final DonationDesk donations;

    @Inject
    public ReceiveMoreOfDonation(Transactions transactions, FundDesk desk, DonationDesk donations) {
        this.transactions = transactions;
        this.desk = desk;
        this.donations = donations;
    }

    /**
     * What came in, and on what paper.
     *
     * @param year whose fund takes it in; this one where absent
     * @param occurredAt when it came in; now where absent
     */
    public record Command(
            @NotNull @Parsed(DomainText.DONATION_ID) String donation,
            Optional<Integer> year,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            @NotNull @Parsed(DomainText.VOUCHER) String voucher,
            Optional<Instant> occurredAt) {}

    /**
     * Books it for what the donor named when the donation was made.
     *
     * @throws Refusal.NotFound if there is no such donation where the actor acts
     * @throws Refusal.InvalidInput if it is nothing
     * @throws Refusal.RuleBroken F-13 if the year is closed or was never opened
     * @throws Refusal.Conflict if the donation has moved on
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        DonationId id = DonationId.parse(command.donation());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Donation donation = DonationDesk.donation(tx, id, call);
            Instant now = desk.now();
            return Changes.by(
                    actor,
                    now,
                    donation.giveMore(
                            Money.parseYuan(command.amount()),
                            new Voucher(command.voucher()),
                            donations.yearOf(donation, command.year(), tx),
                            command.occurredAt().orElse(now)));
        });
    }
}
