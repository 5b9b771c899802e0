package org.guanjia.domain.person;

import org.guanjia.domain.shared.TextForm;

/**
 * A free text about a person, such as the need in their own words, a reason or an opinion: lines of 1 to 4000 code points
 * together. Its string for logs tells nothing; {@link #text} is the text.
 */
public record PersonalText(String text) {

    private static final int LONGEST = 4000;

    public PersonalText {
        text = TextForm.PARAGRAPHS.require(text, LONGEST);
    }

    @Override
    public String toString() {
        return "***";
    }
}
