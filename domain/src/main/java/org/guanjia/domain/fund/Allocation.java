package org.guanjia.domain.fund;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/**
 * A sum that the city gave out to its towns in one act, in full and to the fen, with the table of what each gets and the
 * figures that was based on (F-01). It is made once and never changes; each town takes its share in with its fund year.
 */
public final class Allocation implements Aggregate<Allocation, AllocationEvent> {

    /** What the city gives out. */
    public static final List<MoneySource> SOURCES = List.of(MoneySource.CITY_FINANCE, MoneySource.CITY_CHARITY);

    private final AllocationId id;
    private final FundAccount from;
    private final AllocationTable table;
    private final Voucher voucher;

    private Allocation(AllocationId id, FundAccount from, AllocationTable table, Voucher voucher) {
        this.id = id;
        this.from = from;
        this.table = table;
        this.voucher = voucher;
    }

    /**
     * Gives out all of a table's total.
     *
     * @param year the city's, which is open
     * @throws Refusal.RuleBroken F-13 if the year is not open, F-05 with both figures if the city has less of that source
     * @throws Refusal.InvalidInput if the source is not the city's, or the total is nothing
     */
    public static Outcome<Allocation, AllocationEvent> make(
            AllocationId id,
            FundYear year,
            MoneySource source,
            AllocationTable table,
            Voucher voucher,
            List<AccountBalance> balances,
            Instant at) {
        Covering.requireSource(source, SOURCES);
        Covering.requireSome(table.total());
        FundUnit city = FundUnit.of(year.id().town());
        if (!city.isCity() || !id.town().equals(city.town())) {
            throw new IllegalArgumentException("Allocation " + id + " is not made of the city's year " + year.id());
        }
        year.requireOpenOn(at);
        FundAccount from = FundAccount.of(year.fundOf(city), source);
        Covering.require(table.total(), from, Pot.AVAILABLE, balances);
        AllocationEvent made = new AllocationEvent.Made(from, table, voucher, at);
        return new Outcome<>(fold(id, List.of(made)), List.of(made));
    }

    /**
     * The allocation that a journal tells of.
     *
     * @throws IllegalArgumentException if there is anything but its making
     */
    public static Allocation fold(AllocationId id, List<AllocationEvent> events) {
        if (events.size() != 1 || !(events.get(0) instanceof AllocationEvent.Made made)) {
            throw new IllegalArgumentException("Allocation " + id + " is made once");
        }
        return restore(id, made.from(), made.table(), made.voucher());
    }

    /** The allocation as a store kept it. */
    public static Allocation restore(AllocationId id, FundAccount from, AllocationTable table, Voucher voucher) {
        return new Allocation(id, from, table, voucher);
    }

    @Override
    public Allocation apply(AllocationEvent event) {
        throw new IllegalArgumentException("Allocation " + id + " is made only once");
    }

    /** What that town gets; empty where it is not among the towns. */
    public Optional<Money> shareOf(TownCode town) {
        return table.shares().stream()
                .filter(share -> share.indicators().town().equals(town))
                .map(AllocationTable.Share::amount)
                .findFirst();
    }

    @Override
    public AllocationId id() {
        return id;
    }

    @Override
    public long version() {
        return 1;
    }

    /** The city's account that it was taken from, which tells programme, fund year and source. */
    public FundAccount from() {
        return from;
    }

    public AllocationTable table() {
        return table;
    }

    public Voucher voucher() {
        return voucher;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Allocation that
                && id.equals(that.id)
                && from.equals(that.from)
                && table.equals(that.table)
                && voucher.equals(that.voucher);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id);
    }

    @Override
    public String toString() {
        return "Allocation " + id + " of " + table.total() + " from " + from;
    }
}
