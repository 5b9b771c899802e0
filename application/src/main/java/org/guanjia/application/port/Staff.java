package org.guanjia.application.port;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.StaffRecord;

/** The staff and the offices on record in one partition, for deciding on them or by them. */
public interface Staff {

    /** The record as it was last written, with its version. */
    Optional<StaffRecord> find(StaffRecordId id);

    /** Those of them that are on record; asked at once, however many they are. */
    Map<StaffRecordId, StaffRecord> findAll(Collection<StaffRecordId> ids);

    /** Who serves in the office on that day, by subject. It costs no more where other offices have more staff. */
    List<StaffRecord> serving(Office office, LocalDate day);

    /** The contact that was last given of each of them, where one was; asked at once. */
    Map<StaffRecordId, StaffContact> contacts(Collection<StaffRecordId> ids);

    /** The register of the partition's offices; none before its first file. */
    Optional<OfficeRegister> offices(TownCode partition);
}
