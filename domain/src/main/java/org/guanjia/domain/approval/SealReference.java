package org.guanjia.domain.approval;

import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/** Where the seal or signature of a decision is found. It names no person. */
public record SealReference(String text) {

    private static final int LONGEST = 200;

    /**
     * @throws Refusal.InvalidInput if it is no clean line of up to 200 characters
     */
    public SealReference {
        TextForm.LINE.require(text, LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
