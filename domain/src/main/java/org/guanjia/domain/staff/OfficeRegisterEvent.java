package org.guanjia.domain.staff;

import java.time.Instant;
import java.util.List;
import org.guanjia.domain.shared.Event;

/** What happens to the register of a town's offices. */
public sealed interface OfficeRegisterEvent extends Event {

    /**
     * Offices and staff were taken over from a file.
     *
     * @param file the name of the file
     * @param offices those that the file names
     * @param added members of staff who came on record by it
     * @param changed members of staff of whom something changed by it
     * @param unchanged members of staff who stood on record as the file has them
     */
    record StaffImported(
            String file, List<NamedOffice> offices, int added, int changed, int unchanged, Instant occurredAt)
            implements OfficeRegisterEvent {

        public StaffImported {
            offices = List.copyOf(offices);
        }
    }
}
