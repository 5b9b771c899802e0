package org.guanjia.domain.message;

import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TextForm;

/**
 * Who a message is from, as it stands at its beginning: 1 to 20 code points in lenticular brackets, such as {@code
 * 【民生大莞家】}.
 *
 * @param text with the brackets
 */
public record MessageSignature(String text) {

    private static final int LONGEST = 22;
    private static final Pattern FORM = Pattern.compile("【[^【】\\s](?:[^【】]*[^【】\\s])?】");

    public MessageSignature {
        text = TextForm.LINE.require(text, LONGEST);
        if (!FORM.matcher(text).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "a signature in lenticular brackets");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
