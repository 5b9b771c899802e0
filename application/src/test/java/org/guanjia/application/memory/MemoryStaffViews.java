package org.guanjia.application.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.guanjia.application.port.StaffContact;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.StaffRecord;

/** The staff on record in memory, for reading. */
record MemoryStaffViews(MemoryStores stores) implements StaffViews {

    @Override
    public Optional<StaffView> find(StaffRecordId id) {
        return stores.stored(StaffRecord.class, id).map(this::view);
    }

    @Override
    public Optional<StaffContact> contact(StaffRecordId id) {
        return stores.stored(StaffRecord.class, id).flatMap(record -> contactOf(stores, record));
    }

    @Override
    public List<StaffView> serving(Office office, LocalDate day) {
        return list(record -> record.servesIn(office, day));
    }

    @Override
    public List<StaffView> authorised(TownCode town, LocalDate from) {
        return list(record -> record.id().town().equals(town)
                && record.state().authorities().stream()
                        .anyMatch(authority -> !authority.days().hasEndedBefore(from)));
    }

    @Override
    public Optional<OfficeRegister> offices(TownCode partition) {
        return stores.stored(OfficeRegister.class, OfficeRegister.idOf(partition));
    }

    static Optional<StaffContact> contactOf(MemoryStores stores, StaffRecord record) {
        return stores.effects(StaffContact.class).stream()
                .filter(contact -> contact.staff().equals(record.id())
                        && contact.version() == record.state().contact())
                .findFirst();
    }

    private List<StaffView> list(Predicate<StaffRecord> wanted) {
        return stores.all(StaffRecord.class).stream()
                .filter(wanted)
                .sorted(Comparator.comparing(StaffRecord::subject))
                .map(this::view)
                .toList();
    }

    private StaffView view(StaffRecord record) {
        Optional<StaffContact> contact = contactOf(stores, record);
        return new StaffView(
                record.id(),
                record.version(),
                record.state(),
                contact.map(StaffContact::name),
                contact.flatMap(StaffContact::phone).map(PhoneNumber::masked));
    }
}
