package org.guanjia.application.memory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guanjia.application.port.Staff;
import org.guanjia.application.port.StaffContact;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.StaffRecord;

/** The staff of one partition within a decision. */
record MemoryStaff(MemoryStores stores, TownCode partition) implements Staff {

    @Override
    public Optional<StaffRecord> find(StaffRecordId id) {
        MemoryStores.requireWithin(partition, id.town());
        return stores.stored(StaffRecord.class, id);
    }

    @Override
    public Map<StaffRecordId, StaffRecord> findAll(Collection<StaffRecordId> ids) {
        return ids.stream()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(StaffRecord::id, Function.identity()));
    }

    @Override
    public List<StaffRecord> serving(Office office, LocalDate day) {
        MemoryStores.requireWithin(partition, office.town());
        return stores.all(StaffRecord.class).stream()
                .filter(record -> record.servesIn(office, day))
                .sorted(Comparator.comparing(StaffRecord::subject))
                .toList();
    }

    @Override
    public Map<StaffRecordId, StaffContact> contacts(Collection<StaffRecordId> ids) {
        return findAll(ids).values().stream()
                .flatMap(record -> MemoryStaffViews.contactOf(stores, record).stream())
                .collect(Collectors.toMap(StaffContact::staff, Function.identity()));
    }

    @Override
    public Optional<OfficeRegister> offices(TownCode town) {
        MemoryStores.requireWithin(partition, town);
        return stores.stored(OfficeRegister.class, OfficeRegister.idOf(town));
    }
}
