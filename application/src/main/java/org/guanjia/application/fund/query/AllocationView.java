package org.guanjia.application.fund.query;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.AllocationTable;
import org.guanjia.domain.fund.AllocationWeights;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.MoneySource;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.TownCode;

/**
 * What the city gave out to its towns (F-01).
 *
 * @param version always 1: it never changes
 */
public record AllocationView(
        AllocationId id,
        long version,
        Programme programme,
        int year,
        MoneySource source,
        Voucher voucher,
        Table table) {

    /**
     * What each town gets.
     *
     * @param weights what counts for how much
     * @param towns by code; together the total
     */
    public record Table(Money total, AllocationWeights weights, List<Share> towns) {

        public Table {
            towns = List.copyOf(towns);
        }

        static Table of(AllocationTable table) {
            return new Table(
                    table.total(),
                    table.weights(),
                    table.shares().stream().map(Share::of).toList());
        }
    }

    /** What a town gets, and the figures that is based on. */
    public record Share(
            TownCode town,
            Money amount,
            int villages,
            long areaHectares,
            int gdpRank,
            long population,
            Percentage hardship,
            Optional<Percentage> lastUse) {

        private static Share of(AllocationTable.Share share) {
            Indicators figures = share.indicators();
            return new Share(
                    figures.town(),
                    share.amount(),
                    figures.villages(),
                    figures.areaHectares(),
                    figures.gdpRank(),
                    figures.population(),
                    figures.hardship(),
                    figures.lastUse());
        }
    }

    static AllocationView of(Allocation allocation) {
        return new AllocationView(
                allocation.id(),
                allocation.version(),
                allocation.from().fund().programme(),
                allocation.from().fund().year(),
                allocation.from().source(),
                allocation.voucher(),
                Table.of(allocation.table()));
    }
}
