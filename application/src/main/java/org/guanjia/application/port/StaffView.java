package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.staff.StaffState;

/**
 * A member of staff as people read them.
 *
 * @param name none where nobody gave it, as after a first login
 * @param maskedPhone the telephone number as lists show it
 */
public record StaffView(
        StaffRecordId id, long version, StaffState state, Optional<PersonName> name, Optional<String> maskedPhone) {

    /** The record, to ask it who serves, stands in or may decide. */
    public StaffRecord record() {
        return StaffRecord.restore(id, version, state);
    }
}
