package org.guanjia.application.office;

import org.guanjia.application.port.Staff;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.StaffRecord;

/** Loads the records that a decision is about. */
final class Records {

    private Records() {}

    /**
     * The record, which stands in that partition.
     *
     * @throws Refusal.NotFound if there is none of that id, or it belongs to another partition
     */
    static StaffRecord find(Staff staff, TownCode partition, StaffRecordId id) {
        if (!id.town().equals(partition)) {
            throw new Refusal.NotFound(id.text());
        }
        return staff.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
    }
}
