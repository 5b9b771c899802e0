package org.guanjia.domain.wish;

import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.TextForm;

/**
 * Why a wish was refused, so that it can be answered for years later (§11).
 *
 * @param code the ground, such as {@code not-in-hardship}; which ones there are is the rulebook's to say
 * @param clause the document and clause it rests on: one line of at most 200 characters
 */
public record RefusalGround(Code code, String clause) {

    private static final int LONGEST = 200;

    /**
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if the clause has another form
     */
    public RefusalGround {
        TextForm.LINE.require(clause, LONGEST);
    }
}
