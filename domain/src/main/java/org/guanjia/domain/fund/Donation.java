package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.guanjia.domain.rulebook.FundParameters;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;

/**
 * A donation that is spent only on what its donor named (F-10). Its money lies in accounts of its own, one for each fund
 * year, so that it is never mixed with another's. What the purpose does not need follows the choice that was recorded when
 * it was made.
 */
@Enforces("F-10.rests-of-donations")
public final class Donation implements Aggregate<Donation, DonationEvent> {

    private final DonationId id;
    private final long version;
    private final DonationState state;

    private Donation(DonationId id, long version, DonationState state) {
        this.id = id;
        this.version = version;
        this.state = state;
    }

    /**
     * Takes a donation in, with its first or only part.
     *
     * @param year of the fund that takes it in
     * @throws Refusal.InvalidInput if it is nothing, or the rulebook does not let a donor choose that for the rest
     * @throws Refusal.RuleBroken F-13 if the year is closed
     */
    public static Outcome<Donation, DonationEvent> give(
            DonationId id, Gift gift, Money amount, Voucher voucher, FundYear year, Rulebook rulebook, Instant at) {
        if (!year.fundOf(gift.fund().unit()).equals(gift.fund())) {
            throw new IllegalArgumentException("Donation " + id + " is not for " + year);
        }
        Covering.requireSome(amount);
        requireOffered(gift.rest(), rulebook);
        year.requireNotClosed();
        DonationEvent given = new DonationEvent.Given(id, gift, amount, voucher, at);
        return new Outcome<>(fold(id, List.of(given)), List.of(given));
    }

    private static void requireOffered(RestOfDonation rest, Rulebook rulebook) {
        List<RestOfDonation> offered = rulebook.value(FundParameters.RESTS_OF_DONATIONS);
        if (!offered.contains(rest)) {
            String names = String.join(", ", offered.stream().map(Enum::name).toList());
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", names).at("rest")));
        }
    }

    /**
     * The donation that a journal tells of.
     *
     * @throws IllegalArgumentException if the first event does not make it, or a later one does again
     */
    public static Donation fold(DonationId id, List<DonationEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof DonationEvent.Given given)) {
            throw new IllegalArgumentException("Donation " + id + " was never made");
        }
        Donation donation = new Donation(id, 1, given.birth());
        for (DonationEvent event : events.subList(1, events.size())) {
            donation = donation.apply(event);
        }
        return donation;
    }

    /** The donation as a store kept it. */
    public static Donation restore(DonationId id, long version, DonationState state) {
        return new Donation(id, version, state);
    }

    @Override
    public Donation apply(DonationEvent event) {
        return new Donation(id, version + 1, event.on(state, version + 1));
    }

    /** Takes another part of it in. */
    public Outcome<Donation, DonationEvent> giveMore(Money amount, Voucher voucher, FundYear year, Instant at) {
        Covering.requireSome(amount);
        year.requireNotClosed();
        return then(List.of(new DonationEvent.MoreGiven(accountIn(year), amount, voucher, at)));
    }

    /**
     * Turns a receipt round that was a mistake, as long as its money is there.
     *
     * @param receipt the version of its event
     * @param year that took it in
     * @throws Refusal.NotFound if there is no such receipt in that year, or it was turned round before
     * @throws Refusal.RuleBroken F-13 if the year is closed, F-05 with both figures if less is available
     */
    public Outcome<Donation, DonationEvent> reverseReceipt(
            long receipt, Voucher voucher, FundYear year, List<AccountBalance> balances, Instant at) {
        FundAccount account = accountIn(year);
        DonationReceipt booked = receipt(receipt);
        if (booked.year() != year.state().year()) {
            throw notThere(receipt);
        }
        Money amount = booked.amount();
        year.requireNotClosed();
        Covering.require(amount, account, Pot.AVAILABLE, balances);
        return then(List.of(new DonationEvent.ReceiptReversed(receipt, account, amount, voucher, at)));
    }

    /**
     * A receipt that stands.
     *
     * @param receipt the version of its event
     * @throws Refusal.NotFound if there is none, or it was turned round
     */
    public DonationReceipt receipt(long receipt) {
        return state.receipts().stream()
                .filter(booked -> booked.version() == receipt && !booked.reversed())
                .findFirst()
                .orElseThrow(() -> notThere(receipt));
    }

    private Refusal notThere(long receipt) {
        return new Refusal.NotFound(id.text() + ":" + receipt);
    }

    /**
     * Lets the rest follow the donor's choice: what is available in that year goes back, is kept for the same purpose
     * without the one wish that was named, or turns to the town's wishes. What is committed comes after, if it is released.
     *
     * @param year whose balances these are
     * @param wishes the same fund year of the wish programme, where the rest may go
     * @throws Refusal.RuleBroken F-13 if a year that is posted to is closed, F-05 if there is no rest
     */
    public Outcome<Donation, DonationEvent> settleRest(
            Voucher voucher, FundYear year, FundYear wishes, List<AccountBalance> balances, Instant at) {
        FundAccount account = accountIn(year);
        year.requireNotClosed();
        Money rest = Covering.in(account, Pot.AVAILABLE, balances);
        if (rest.isZero()) {
            Covering.requireEnough(new Money(1), rest);
        }
        return then(List.of(
                switch (state.gift().rest()) {
                    case RETURN -> new DonationEvent.RestReturned(account, rest, voucher, at);
                    case SAME_PURPOSE ->
                        new DonationEvent.RestKept(state.purpose().beyondItsWish(), at);
                    case WISH_FUND ->
                        new DonationEvent.RestTurnedToWishes(account, socialOf(wishes, account), rest, at);
                }));
    }

    private static FundAccount socialOf(FundYear wishes, FundAccount account) {
        if (wishes.state().programme() != Programme.WISHES) {
            throw new IllegalArgumentException("No wishes in " + wishes);
        }
        wishes.requireNotClosed();
        return FundAccount.of(wishes.fundOf(FundUnit.of(account.fund().unit().town())), MoneySource.SOCIAL);
    }

    /** Where its money of a year lies. */
    public FundAccount accountIn(FundYear year) {
        return FundAccount.of(year.fundOf(state.gift().fund().unit()), id);
    }

    @Override
    public DonationId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public DonationState state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Donation that
                && id.equals(that.id)
                && version == that.version
                && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "Donation " + id + " version " + version + " received " + state.received();
    }
}
