package org.guanjia.domain.person;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.guanjia.domain.shared.DisclosureId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.shared.WishId;

/**
 * One look of a member of staff at a person's data, on record before it is granted. It says who looked at what and why,
 * and nothing of what was seen. All three lie in one town. Refuses an empty choice of fields and a note that is not one line of 1 to 200 code points.
 *
 * @param staff the subject of the identity token
 * @param about the case that the look was needed for
 * @param note why, in words that name nobody
 */
public record Disclosure(
        DisclosureId id,
        PersonId person,
        WishId about,
        String staff,
        DisclosureReason reason,
        String note,
        Set<PersonField> fields,
        Instant at) {

    private static final int LONGEST_NOTE = 200;

    public Disclosure {
        if (!id.town().equals(person.town()) || !about.town().equals(person.town())) {
            throw new IllegalArgumentException("Disclosure " + id + " lies elsewhere than its person or case");
        }
        String text = note;
        Faults faults = new Faults();
        if (fields.isEmpty()) {
            faults.add("fields", FaultCode.REQUIRED);
        }
        faults.collect("note", () -> TextForm.LINE.require(text, LONGEST_NOTE));
        faults.refuseIfAny();
        fields = Collections.unmodifiableSet(EnumSet.copyOf(fields));
    }
}
