package org.guanjia.application.usecase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * What makes a command that arrives twice have one effect. The key is chosen by the caller, for one actor and one
 * partition; the hash tells whether the second arrival asks for the same thing.
 *
 * @param requestHash SHA-256 of the request as the caller sent it, 64 hexadecimal digits
 */
public record CommandKey(String actor, String key, String requestHash) {

    private static final Pattern KEY_FORM = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final Pattern HASH_FORM = Pattern.compile("[0-9a-f]{64}");

    public CommandKey {
        if (!KEY_FORM.matcher(key).matches()) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "1 to 200 visible ASCII characters");
        }
        if (!HASH_FORM.matcher(requestHash).matches()) {
            throw new IllegalArgumentException("Command key needs a SHA-256 hash in hexadecimal digits");
        }
    }

    /** A key over the bytes of the request. */
    public static CommandKey of(String actor, String key, byte[] request) {
        return new CommandKey(actor, key, sha256(request));
    }

    /** The same key for a request to that use case only: the same request to another one is another request. */
    public CommandKey boundTo(String useCase) {
        return new CommandKey(actor, key, sha256((useCase + " " + requestHash).getBytes(StandardCharsets.UTF_8)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
