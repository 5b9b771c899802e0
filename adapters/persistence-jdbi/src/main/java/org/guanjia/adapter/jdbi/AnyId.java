package org.guanjia.adapter.jdbi;

import java.util.Map;
import java.util.function.Function;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.OfficeRegisterId;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.WishId;

/** The identity of an aggregate of whatever kind as one text: its kind before it, such as {@code wish:441900105-01K9…}. */
final class AnyId {

    private static final String DIVIDER = ":";

    private static final Map<String, Function<String, ? extends AggregateId>> KINDS = Map.of(
            kindOf(AllocationId.class), AllocationId::parse,
            kindOf(ApprovalId.class), ApprovalId::parse,
            kindOf(CommitmentId.class), CommitmentId::parse,
            kindOf(DonationId.class), DonationId::parse,
            kindOf(EditionId.class), EditionId::parse,
            kindOf(ExtensionId.class), ExtensionId::parse,
            kindOf(FundYearId.class), FundYearId::parse,
            kindOf(OfficeRegisterId.class), OfficeRegisterId::parse,
            kindOf(StaffRecordId.class), StaffRecordId::parse,
            kindOf(WishId.class), WishId::parse);

    private AnyId() {}

    /** The kind of such identities, in kebab-case. */
    static String kindOf(Class<? extends AggregateId> kind) {
        String name = RecordJson.nameOf(kind);
        return name.substring(0, name.lastIndexOf('-'));
    }

    static String text(AggregateId id) {
        return kindOf(id.getClass()) + DIVIDER + id.text();
    }

    /**
     * The identity again.
     *
     * @throws IllegalStateException if there is no such kind
     */
    static AggregateId parse(String text) {
        int end = Math.max(text.indexOf(DIVIDER), 0);
        Function<String, ? extends AggregateId> kind = KINDS.get(text.substring(0, end));
        if (kind == null) {
            throw new IllegalStateException("Stored identity is of no known kind");
        }
        return kind.apply(text.substring(end + 1));
    }
}
