package org.guanjia.domain.person;

import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/**
 * Somebody who signs for the person.
 *
 * @param authorisation what that rests on, such as a letter of attorney with its date: one line of 1 to 200 code points
 */
public record Representative(PersonName name, Relation relation, PhoneNumber phone, String authorisation) {

    private static final int LONGEST = 200;

    public Representative {
        String text = authorisation;
        Faults faults = new Faults();
        faults.collect("authorisation", () -> requireAuthorisation(text));
        faults.refuseIfAny();
    }

    /**
     * The text of an authorisation itself.
     *
     * @throws Refusal.InvalidInput if it is not one line of 1 to 200 code points
     */
    public static String requireAuthorisation(String text) {
        return TextForm.LINE.require(text, LONGEST);
    }

    @Override
    public String toString() {
        return "Representative[" + name + ", " + relation + ", " + phone + "]";
    }
}
