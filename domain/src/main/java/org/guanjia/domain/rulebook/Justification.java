package org.guanjia.domain.rulebook;

import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/**
 * Why an actor departs from what holds in principle, in the actor's own words: one or more paragraphs of up to 1,000
 * code points.
 */
public record Justification(String text) {

    private static final int LONGEST = 1_000;

    /**
     * The text as it came.
     *
     * @throws Refusal.InvalidInput if it is blank, too long or not of the form of paragraphs
     */
    public Justification {
        TextForm.PARAGRAPHS.require(text, LONGEST);
    }
}
