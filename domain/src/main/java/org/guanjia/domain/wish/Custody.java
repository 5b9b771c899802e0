package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.VillageCode;

/**
 * Who has a wish in hand.
 *
 * @param village where the need arose
 * @param office whose queue it is in
 * @param handler who takes care of it, where somebody does
 */
public record Custody(VillageCode village, Office office, Optional<StaffSubject> handler) {

    /**
     * The offices whose staff may take care of it: the one whose queue it is in, the committee of the village, and the lead
     * department of its town.
     */
    public List<Office> handlingOffices() {
        Office townLead = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, village.town());
        return Stream.of(office, Office.villageCommittee(village), townLead)
                .distinct()
                .toList();
    }

    Custody with(Optional<StaffSubject> newHandler) {
        return new Custody(village, office, newHandler);
    }
}
