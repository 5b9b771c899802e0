package org.guanjia.application.port;

import org.guanjia.domain.shared.TextForm;

/** What a gateway calls a message, or a part of one, in its receipts: a line of 1 to 100 code points. */
public record SmsReference(String text) {

    private static final int LONGEST = 100;

    public SmsReference {
        text = TextForm.LINE.require(text, LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
