package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.IdentityProvider;

/** Tells who calls, by the bearer token. */
final class Callers {

    private static final int LONGEST_TOKEN = 8_192;
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer ([A-Za-z0-9._~+/-]+=*)");

    private final Optional<IdentityProvider> identity;

    Callers(Optional<IdentityProvider> identity) {
        this.identity = identity;
    }

    /**
     * The caller.
     *
     * @throws HttpFault.Thrown if nobody vouches for one
     */
    Actor of(Context context) {
        return token(context)
                .flatMap(token -> identity.flatMap(provider -> provider.actorOf(token)))
                .orElseThrow(HttpFault.UNIDENTIFIED::thrown);
    }

    private static Optional<String> token(Context context) {
        return Optional.ofNullable(context.header(Header.AUTHORIZATION))
                .filter(header -> header.length() <= LONGEST_TOKEN)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1));
    }
}
