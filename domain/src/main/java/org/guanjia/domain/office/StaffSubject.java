package org.guanjia.domain.office;

import org.guanjia.domain.shared.TextForm;

/**
 * The subject of the identity token of a member of staff: the opaque name, one line of up to 200 characters, that the
 * identity provider vouches for. It is never a name or number of the person.
 */
public record StaffSubject(String text) implements Comparable<StaffSubject> {

    private static final int LONGEST = 200;

    public StaffSubject {
        TextForm.LINE.require(text, LONGEST);
    }

    @Override
    public int compareTo(StaffSubject other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
