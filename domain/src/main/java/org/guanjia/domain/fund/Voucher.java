package org.guanjia.domain.fund;

import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/**
 * 凭证: the paper that a movement of money rests on, such as the number of a letter, a receipt or a decision. It names no
 * person.
 */
public record Voucher(String text) {

    private static final int LONGEST = 200;

    /**
     * @throws Refusal.InvalidInput if it is no clean line of up to 200 characters
     */
    public Voucher {
        TextForm.LINE.require(text, LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
