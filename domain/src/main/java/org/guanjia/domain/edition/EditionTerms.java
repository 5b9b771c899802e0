package org.guanjia.domain.edition;

import java.time.LocalDate;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.TextForm;

/**
 * What the city puts in force.
 *
 * @param name the edition's own name, as its text has it, such as {@code 2022} or {@code prc-2026}
 * @param from the first day in force, inclusive
 * @param ground the document or decision it rests on
 */
public record EditionTerms(EditionKind kind, String name, LocalDate from, EditionText text, String ground) {

    /** The greatest number of characters of a ground. */
    public static final int LONGEST_GROUND = 500;

    /**
     * Keeps the terms.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if the name is none of that kind, or the ground is no clean
     *     line of text
     */
    public EditionTerms {
        Faults faults = new Faults();
        String givenName = name;
        faults.collect("name", () -> {
            kind.requireName(givenName);
            return givenName;
        });
        String givenGround = ground;
        faults.collect("ground", () -> TextForm.LINE.require(givenGround, LONGEST_GROUND));
        faults.refuseIfAny();
    }
}
