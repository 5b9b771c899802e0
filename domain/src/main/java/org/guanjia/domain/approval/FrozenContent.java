package org.guanjia.domain.approval;

import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Sha256;

/**
 * What a decision was based on, as it stood: the SHA-256 of the document that says it, 64 small hexadecimal digits. The
 * document is kept elsewhere; whoever shows it years later is held against this.
 */
public record FrozenContent(String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /**
     * @throws Refusal.InvalidInput if it is no SHA-256
     */
    public FrozenContent {
        if (!FORM.matcher(sha256).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "64 hexadecimal digits of a SHA-256");
        }
    }

    /** What that document says. */
    public static FrozenContent of(String document) {
        return new FrozenContent(Sha256.of(document));
    }

    @Override
    public String toString() {
        return sha256;
    }
}
