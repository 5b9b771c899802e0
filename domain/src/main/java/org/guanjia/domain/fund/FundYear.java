package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * The money of one programme in one fund year of a town with its villages, or of the city: what came in, what is kept
 * back, moved to villages and given back, and whether the year is open, settling or closed (F-13).
 *
 * <p>Acts are decided on the balances that the ledger showed; what they do to these is what their events post. An act is
 * refused with {@link Refusal.Conflict} of reason out of order where the year's {@link FundYearStage} does not allow it,
 * and with {@link Refusal.RuleBroken} as its own rules say.
 */
public final class FundYear implements Aggregate<FundYear, FundYearEvent> {

    private final FundYearId id;
    private final long version;
    private final FundYearState state;

    private FundYear(FundYearId id, long version, FundYearState state) {
        this.id = id;
        this.version = version;
        this.state = state;
    }

    /** The identity of that fund year, the same whoever asks, so that there can be only one. */
    public static FundYearId idOf(TownCode partition, Programme programme, int year) {
        return new FundYearId(partition, Ulid.ofName("fund year " + programme.name() + " " + year));
    }

    /**
     * Opens it under the rulebook in force.
     *
     * @throws Refusal.InvalidInput if the year lies before the programme or after 2100
     */
    public static Outcome<FundYear, FundYearEvent> open(
            TownCode partition, Programme programme, int year, Footing footing, Instant at) {
        Fund fund = new Fund(programme, FundUnit.of(partition), year);
        FundYearEvent opened = new FundYearEvent.Opened(
                fund.programme(), fund.year(), footing.rulebook().id(), footing.extension(), at);
        return new Outcome<>(fold(idOf(partition, programme, year), List.of(opened)), List.of(opened));
    }

    /**
     * The fund year that a journal tells of.
     *
     * @throws IllegalArgumentException if the first event does not open it, or a later one does again
     */
    public static FundYear fold(FundYearId id, List<FundYearEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof FundYearEvent.Opened opened)) {
            throw new IllegalArgumentException("Fund year " + id + " was never opened");
        }
        FundYear year = new FundYear(
                id, 1, FundYearState.opened(opened.programme(), opened.year(), opened.rulebook(), opened.extension()));
        for (FundYearEvent event : events.subList(1, events.size())) {
            year = year.apply(event);
        }
        return year;
    }

    /** The fund year as a store kept it. */
    public static FundYear restore(FundYearId id, long version, FundYearState state) {
        return new FundYear(id, version, state);
    }

    @Override
    public FundYear apply(FundYearEvent event) {
        return new FundYear(id, version + 1, event.on(state, version + 1));
    }

    /** Takes in money from outside: the city's budget, a town's matching (F-02), what villages and the public give. */
    public Outcome<FundYear, FundYearEvent> receive(Deposit deposit, Instant at) {
        state.stage().require(FundAct.RECEIVE);
        return then(List.of(Receiving.receive(this, deposit, at)));
    }

    /**
     * Takes in its share of an allocation (F-01); a late one is for this year all the same.
     *
     * @throws Refusal.RuleBroken F-01 if that was done before
     * @throws IllegalArgumentException if the allocation is of another programme or year, or has nothing for this town
     */
    public Outcome<FundYear, FundYearEvent> receiveAllocation(Allocation allocation, Instant at) {
        state.stage().require(FundAct.RECEIVE_ALLOCATION);
        return then(List.of(Receiving.receiveAllocation(this, allocation, at)));
    }

    /**
     * Turns a receipt round that was a mistake, as long as its money is there.
     *
     * @param receipt the version of its event
     * @throws Refusal.NotFound if there is no such receipt from outside, or it was turned round before
     * @throws Refusal.RuleBroken F-05 with both figures if less is available
     */
    public Outcome<FundYear, FundYearEvent> reverseReceipt(
            long receipt, Voucher voucher, List<AccountBalance> balances, Instant at) {
        state.stage().require(FundAct.REVERSE_RECEIPT);
        return then(List.of(Receiving.reverse(this, receipt, voucher, balances, at)));
    }

    /**
     * Keeps matching back for additions (F-04).
     *
     * @param account of the town's own matching of project money
     * @param standing how the matching of that year stands, by both programmes
     * @throws Refusal.RuleBroken F-04 if the edition knows no reserve, the class of the town is unknown, the matching is not
     *     met, or more would be kept than its share; F-05 if less is available
     */
    public Outcome<FundYear, FundYearEvent> keepReserve(
            FundAccount account,
            Money amount,
            MatchingStanding standing,
            Rulebook rulebook,
            List<AccountBalance> balances,
            Instant at) {
        state.stage().require(FundAct.KEEP_RESERVE);
        return then(List.of(Reserving.keep(this, account, amount, standing, rulebook, balances, at)));
    }

    /**
     * Frees a part of the reserve that the town still holds itself.
     *
     * @throws Refusal.RuleBroken F-05 if less is kept
     */
    public Outcome<FundYear, FundYearEvent> giveUpReserve(
            FundAccount account, Money amount, List<AccountBalance> balances, Instant at) {
        state.stage().require(FundAct.GIVE_UP_RESERVE);
        return then(List.of(Reserving.giveUp(this, account, amount, balances, at)));
    }

    /**
     * Disburses to a village, grants it a quota, or takes money back from it.
     *
     * @throws Refusal.RuleBroken F-05 with both figures if less lies where it is taken from
     */
    public Outcome<FundYear, FundYearEvent> transfer(Transfer transfer, List<AccountBalance> balances, Instant at) {
        state.stage().require(transfer.kind().act());
        return then(List.of(Reserving.transfer(this, transfer, balances, at)));
    }

    /** Says why the matching falls short (F-03). */
    public Outcome<FundYear, FundYearEvent> justifyShortfall(Justification justification, Instant at) {
        state.stage().require(FundAct.JUSTIFY_SHORTFALL);
        return then(List.of(new FundYearEvent.ShortfallJustified(justification, at)));
    }

    /**
     * Gives city money back that was not spent (F-08).
     *
     * @param account of the town itself
     * @param forYear the fund year whose surplus it is: this one, or a closed one whose money came over
     * @throws Refusal.InvalidInput if it is nothing, not the city's money, or for a later year
     * @throws Refusal.RuleBroken F-05 with both figures if less is available
     */
    public Outcome<FundYear, FundYearEvent> returnSurplus(
            FundAccount account,
            FundUnit city,
            Money amount,
            int forYear,
            Voucher voucher,
            List<AccountBalance> balances,
            Instant at) {
        state.stage().require(FundAct.RETURN_SURPLUS);
        return then(List.of(Settling.giveBack(this, account, city, amount, forYear, voucher, balances, at)));
    }

    /**
     * Takes in, at the city, what a town gave back.
     *
     * @throws Refusal.RuleBroken F-01 if that was done before
     */
    public Outcome<FundYear, FundYearEvent> receiveReturn(
            ReturnReference reference, FundYearEvent.SurplusReturned returned, Instant at) {
        state.stage().require(FundAct.RECEIVE_RETURN);
        return then(List.of(Receiving.receiveReturn(this, reference, returned, at)));
    }

    /**
     * Ends the year, so that nothing new is committed in it.
     *
     * @throws Refusal.RuleBroken F-13 if the year is not over
     */
    public Outcome<FundYear, FundYearEvent> settle(Instant at) {
        state.stage().require(FundAct.SETTLE);
        return then(List.of(Settling.settle(this, at)));
    }

    /**
     * Closes the year: from then on nothing is posted to its accounts. What is left goes over into the next one.
     *
     * @param next the year after it, which is open
     * @param balances of all accounts of the year
     * @throws Refusal.RuleBroken F-13 if the time to settle is not over, something is still committed or ordered, or the
     *     next year is closed as well
     */
    public Outcome<FundYear, FundYearEvent> close(
            FundYear next, List<AccountBalance> balances, Rulebook rulebook, WorkCalendar calendar, Instant at) {
        state.stage().require(FundAct.CLOSE);
        return then(List.of(Settling.close(this, next, balances, rulebook, calendar, at)));
    }

    /**
     * The fund year of that partition, programme and year, whose money is to be spent or which money is to go over into.
     *
     * @throws Refusal.RuleBroken F-13 if nobody opened it
     */
    public static FundYear requireOpened(
            TownCode partition, Programme programme, int year, Function<FundYearId, Optional<FundYear>> years) {
        return Settling.requireOpened(years.apply(idOf(partition, programme, year)), programme, year);
    }

    /**
     * Lets money be committed or paid from it at that moment.
     *
     * @throws Refusal.RuleBroken F-13 if the moment is not of this year, or the year is not open
     */
    void requireOpenOn(Instant at) {
        Settling.requireOpen(this, at);
    }

    /**
     * Lets money come into it or move within it.
     *
     * @throws Refusal.RuleBroken F-13 if the year is closed
     */
    void requireNotClosed() {
        Settling.requireNotClosed(this);
    }

    /** Whether money is committed and paid from it at that moment (F-13). */
    public boolean isOpenOn(Instant at) {
        return Settling.isOpen(this, at);
    }

    /** The money that a unit of this partition holds of it. */
    public Fund fundOf(FundUnit unit) {
        if (!unit.town().equals(id.town())) {
            throw new IllegalArgumentException("Fund year " + id + " has no money of " + unit);
        }
        return new Fund(state.programme(), unit, state.year());
    }

    /** Whether the account is one of its own. */
    boolean holds(FundAccount account) {
        return account.fund().unit().town().equals(id.town())
                && account.fund().programme() == state.programme()
                && account.fund().year() == state.year();
    }

    @Override
    public FundYearId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public FundYearState state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FundYear that
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
        return "FundYear " + id + " version " + version + " " + state.programme() + " " + state.year() + " "
                + state.stage();
    }
}
