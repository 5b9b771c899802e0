package org.guanjia.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.OfficeRegister;

/** The staff and the offices on record, for reading. Sees what is committed, never less than this process has written. */
public interface StaffViews {

    Optional<StaffView> find(StaffRecordId id);

    /** Name and number that were last given of a member of staff, where they were; for whoever sends something there. */
    Optional<StaffContact> contact(StaffRecordId id);

    /** Who serves in the office on that day, by subject. It costs no more where other offices have more staff. */
    List<StaffView> serving(Office office, LocalDate day);

    /**
     * Everybody in the town who has or had an authority to decide emergencies (W-09) that ends on that day or later,
     * withdrawn ones included; by subject.
     */
    List<StaffView> authorised(TownCode town, LocalDate from);

    /** The register of a partition's offices; none before its first file. */
    Optional<OfficeRegister> offices(TownCode partition);
}
