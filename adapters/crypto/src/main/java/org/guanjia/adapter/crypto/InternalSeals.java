package org.guanjia.adapter.crypto;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.port.MasterKeys.MasterKey;
import org.guanjia.application.port.SealRequest;
import org.guanjia.domain.approval.SealReference;

/**
 * Seals of our own: the reference is the seal, an HMAC over all that it stands for, with the name of its key. Who, when and under
 * which content stands in the decision that refers to it, and nowhere else. So there is nothing to lose or to tidy up where a
 * decision was sealed and not written, and whoever can write to the database, yet has not the keys, can make no seal.
 */
public final class InternalSeals implements ElectronicSeal {

    private static final String FORM = "internal-1";
    private static final String PURPOSE = "guanjia seal of a decision";
    private static final Pattern REFERENCE = Pattern.compile(FORM + " (\\S+) ([A-Za-z0-9_-]{43})");

    private final MasterKeys keys;

    @Inject
    public InternalSeals(MasterKeys keys) {
        this.keys = keys;
    }

    /** By the key that is current; what was sealed by an earlier one gets another seal, and both stand. */
    @Override
    public SealReference seal(SealRequest request) {
        MasterKey key = keys.current();
        return new SealReference(FORM + " " + key.name() + " " + code(key, request));
    }

    @Override
    public Standing verify(SealReference seal, SealRequest request) {
        Matcher form = REFERENCE.matcher(seal.text());
        return form.matches()
                ? keys.find(form.group(1))
                        .map(key -> isEqual(form.group(2), code(key, request)) ? Standing.STANDS : Standing.DIFFERS)
                        .orElse(Standing.UNKNOWN)
                : Standing.UNKNOWN;
    }

    private static String code(MasterKey key, SealRequest request) {
        byte[] text = request.text().getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(Hmac.derive(key.key(), PURPOSE), text));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
