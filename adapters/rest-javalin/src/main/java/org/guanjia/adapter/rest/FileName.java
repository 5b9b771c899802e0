package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sender of a file calls it, in the header that is for that (RFC 6266, RFC 8187): a name may be personal, so it does
 * not stand in the address.
 */
final class FileName {

    private static final Pattern ENCODED =
            Pattern.compile("(?i)attachment; *filename\\*=UTF-8''([A-Za-z0-9!#$&+.^_`|~%-]+)");

    private FileName() {}

    /**
     * The name; none where the sender gives none.
     *
     * @throws HttpFault.Thrown if the header says anything else
     */
    static Optional<String> of(Context context) {
        return Optional.ofNullable(context.header(Header.CONTENT_DISPOSITION)).map(FileName::decoded);
    }

    private static String decoded(String header) {
        Matcher form = ENCODED.matcher(header);
        if (!form.matches()) {
            throw HttpFault.FILE_NAME_MALFORMED.thrown();
        }
        try {
            return URLDecoder.decode(form.group(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw HttpFault.FILE_NAME_MALFORMED.thrown();
        }
    }
}
