package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;

/**
 * Name and telephone number of a member of staff, as the public office has them. They stand beside the record and its
 * journal, under the version that says they were given, so that they can be taken away without touching either.
 */
public record StaffContact(StaffRecordId staff, long version, PersonName name, Optional<PhoneNumber> phone)
        implements Effect {

    @Override
    public TownCode town() {
        return staff.town();
    }
}
