package org.guanjia.adapter.identity;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * An address in whose name nobody on the way can answer: https, or http on this machine. It keeps the text that it came
 * as, since tokens name their issuer to the letter.
 */
public record TrustedAddress(String text) {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    /** @throws IllegalArgumentException if it is another address, or none, or has a user, a query or a fragment */
    public TrustedAddress {
        if (!isTrusted(parse(text))) {
            throw new IllegalArgumentException("Trusted address is neither https nor on this machine");
        }
    }

    URI uri() {
        return parse(text);
    }

    /** The address with that path after it. */
    TrustedAddress followedBy(String path) {
        return new TrustedAddress((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    private static URI parse(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("Trusted address is no address", malformed);
        }
    }

    private static boolean isTrusted(URI address) {
        Optional<String> host = Optional.ofNullable(address.getHost());
        boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null;
        boolean safe = "https".equals(address.getScheme())
                || ("http".equals(address.getScheme())
                        && host.filter(THIS_MACHINE::contains).isPresent());
        return host.isPresent() && plain && safe;
    }
}
