package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.List;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.edition.EditionEvent;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.fund.AllocationEvent;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.DonationEvent;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.OfficeRegisterId;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.wish.WishEvent;

/** All codecs there are. */
final class EventCodecs {

    private static final List<EventCodec<?>> ALL = List.of(
            EventCodec.of(ExtensionEvent.class, "extension", ExtensionId::new),
            EventCodec.of(EditionEvent.class, "edition", EditionId::new),
            EventCodec.of(StaffEvent.class, "staff", StaffRecordId::new),
            EventCodec.of(OfficeRegisterEvent.class, "office-register", OfficeRegisterId::new),
            EventCodec.of(WishEvent.class, "wish", WishId::new),
            EventCodec.of(FundYearEvent.class, "fund-year", FundYearId::new),
            EventCodec.of(AllocationEvent.class, "allocation", AllocationId::new),
            EventCodec.of(DonationEvent.class, "donation", DonationId::new),
            EventCodec.of(CommitmentEvent.class, "commitment", CommitmentId::new),
            EventCodec.of(ApprovalEvent.class, "approval", ApprovalId::new));

    private EventCodecs() {}

    static EventText write(Event event) {
        return ALL.stream()
                .filter(codec -> codec.family().isInstance(event))
                .findFirst()
                .map(codec -> codec.write(event))
                .orElseThrow(() -> new IllegalStateException("No codec for " + event.getClass()));
    }

    static Event read(EventText text, Instant occurredAt) {
        return Stored.intact("event " + text.type(), () -> codecOf(text).read(text, occurredAt));
    }

    /** The identity of the aggregate that such an event happened to. */
    static AggregateId aggregate(EventText text, TownCode town, Ulid ulid) {
        return codecOf(text).aggregate(town, ulid);
    }

    private static EventCodec<?> codecOf(EventText text) {
        return ALL.stream()
                .filter(codec -> text.type().startsWith(codec.prefix()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Journal holds an unknown event: " + text.type()));
    }
}
