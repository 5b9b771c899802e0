package org.guanjia.domain.fund;

import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/** 支付流水号: the number by which a bank or platform knows what became of a payment. It names no person. */
public record BankReference(String text) {

    private static final int LONGEST = 200;

    /**
     * @throws Refusal.InvalidInput if it is no clean line of up to 200 characters
     */
    public BankReference {
        TextForm.LINE.require(text, LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
