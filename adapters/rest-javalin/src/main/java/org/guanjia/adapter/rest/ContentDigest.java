package org.guanjia.adapter.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digest that a caller gives of what they send (RFC 9530): {@code Content-Digest: sha-256=:…:}. A body that has another
 * one breaks off at its end.
 */
final class ContentDigest {

    private static final Pattern FORM = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

    private final byte[] expected;

    private ContentDigest(byte[] expected) {
        this.expected = expected;
    }

    /** The digest that the header gives; empty where it gives none that can be checked. */
    static Optional<ContentDigest> of(Optional<String> header) {
        return header.map(FORM::matcher)
                .filter(Matcher::matches)
                .map(form -> new ContentDigest(Base64.getDecoder().decode(form.group(1))));
    }

    byte[] bytes() {
        return expected.clone();
    }

    /** The content, which throws {@link Mismatch} instead of ending where it was another one. */
    InputStream checked(InputStream content) {
        return new Checked(new DigestInputStream(content, sha256()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** The content was not what its sender said. */
    static final class Mismatch extends IOException {
        private static final long serialVersionUID = 1;

        private Mismatch() {
            super("The content has another digest than its sender gave");
        }
    }

    private final class Checked extends FilterInputStream {

        private final MessageDigest digest;
        private boolean ended;

        Checked(DigestInputStream content) {
            super(content);
            this.digest = content.getMessageDigest();
        }

        @Override
        public int read() throws IOException {
            return judged(super.read());
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return judged(super.read(target, offset, length));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private int judged(int read) throws IOException {
            if (read < 0 && !ended) {
                ended = true;
                if (!MessageDigest.isEqual(digest.digest(), expected)) {
                    throw new Mismatch();
                }
            }
            return read;
        }
    }
}
