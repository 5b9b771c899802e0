package org.guanjia.domain.wish;

import java.util.Optional;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.VillageCode;

/**
 * Who has a wish in hand.
 *
 * @param village where the need arose
 * @param office whose queue it is in
 * @param handler who in that office takes care of it, where somebody does
 */
public record Custody(VillageCode village, Office office, Optional<StaffSubject> handler) {

    Custody with(Optional<StaffSubject> newHandler) {
        return new Custody(village, office, newHandler);
    }
}
