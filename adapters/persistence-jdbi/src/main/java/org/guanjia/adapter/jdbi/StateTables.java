package org.guanjia.adapter.jdbi;

import java.util.List;
import org.guanjia.domain.shared.Aggregate;

/** The tables of all aggregates there are. */
final class StateTables {

    static final ExtensionTable EXTENSIONS = new ExtensionTable();
    static final StaffTable STAFF = new StaffTable();
    static final OfficeRegisterTable OFFICES = new OfficeRegisterTable();
    static final WishTable WISHES = new WishTable();

    static final EditionTable EDITIONS = new EditionTable();

    static final FundYearTable FUND_YEARS = new FundYearTable();
    static final AllocationRows ALLOCATIONS = new AllocationRows();
    static final DonationTable DONATIONS = new DonationTable();
    static final CommitmentTable COMMITMENTS = new CommitmentTable();

    static final ApprovalTable APPROVALS = new ApprovalTable();

    private static final List<StateTable<?>> ALL = List.of(
            EXTENSIONS, EDITIONS, STAFF, OFFICES, WISHES, FUND_YEARS, ALLOCATIONS, DONATIONS, COMMITMENTS, APPROVALS);

    private StateTables() {}

    static List<StateTable<?>> all() {
        return ALL;
    }

    static StateTable<?> of(Aggregate<?, ?> state) {
        return ALL.stream()
                .filter(table -> table.aggregate().isInstance(state))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No table for " + state.getClass()));
    }
}
