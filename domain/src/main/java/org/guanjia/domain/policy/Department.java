package org.guanjia.domain.policy;

import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/** A department that answers for policies, by a code that lasts and a Chinese name that people read. */
public record Department(Code code, String name) {

    private static final int LONGEST_NAME = 50;

    /**
     * @throws Refusal.InvalidInput if the name is not one line of at most 50 characters
     */
    public Department {
        requireName(name);
    }

    static String requireName(String name) {
        return TextForm.LINE.require(name, LONGEST_NAME);
    }
}
