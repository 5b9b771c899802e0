package org.guanjia.domain.policy;

import java.util.Optional;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/**
 * How the responsible department is reached: by telephone, by what a line of text says (an office, an address, a hotline
 * such as 12345), or both. It is told to the resident, so that it is never empty.
 */
public record PolicyContact(Optional<PhoneNumber> telephone, Optional<String> text) {

    private static final int LONGEST_TEXT = 100;

    /**
     * @throws Refusal.InvalidInput if the text is not one line of at most 100 characters
     * @throws IllegalArgumentException if neither is there
     */
    public PolicyContact {
        text.ifPresent(PolicyContact::requireText);
        if (telephone.isEmpty() && text.isEmpty()) {
            throw new IllegalArgumentException("Policy contact has neither telephone nor text");
        }
    }

    /** The contact made of what is known; empty where nothing is. */
    static Optional<PolicyContact> of(Optional<PhoneNumber> telephone, Optional<String> text) {
        return telephone.isEmpty() && text.isEmpty()
                ? Optional.empty()
                : Optional.of(new PolicyContact(telephone, text));
    }

    static String requireText(String text) {
        return TextForm.LINE.require(text, LONGEST_TEXT);
    }
}
