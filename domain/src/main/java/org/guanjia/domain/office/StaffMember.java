package org.guanjia.domain.office;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;

/**
 * 跟办人: a member of staff with the offices they serve in. Name and telephone are those of the public office. Its string
 * for logs masks both.
 *
 * @param tenures at least one; those in the same office have no day in common
 */
public record StaffMember(StaffSubject subject, PersonName name, Optional<PhoneNumber> phone, List<Tenure> tenures)
        implements OfficeHolder {

    /**
     * @throws Refusal.InvalidInput if there is no tenure, or two in the same office have a day in common
     */
    public StaffMember {
        tenures = Tenure.apart(tenures);
    }
}
