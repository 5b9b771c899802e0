package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guanjia.adapter.rest.Rates.RateClass;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.IdentityProvider;
import org.guanjia.application.wish.FollowUpCodes;
import org.guanjia.domain.shared.Refusal;

/**
 * Tells who calls: by the bearer token, by the follow-up code of a case, by nothing but the key of a new request, or by nothing
 * at all where something open to everybody is looked up.
 */
final class Callers {

    static final String CODE = "Follow-Up-Code";

    private static final int LONGEST_TOKEN = 8_192;
    private static final Pattern BEARER = Pattern.compile("(?i)Bearer ([A-Za-z0-9._~+/-]+=*)");
    private static final int SHORTEST_PUBLIC_KEY = 22;
    private static final String SUBMITTER = "submitter-";
    private static final Actor READER = new Actor("anybody", Role.RESIDENT, new Jurisdiction.OfSelf());

    private final Optional<IdentityProvider> identity;
    private final FollowUpCodes codes;
    private final Rates rates;

    Callers(Optional<IdentityProvider> identity, FollowUpCodes codes, Rates rates) {
        this.identity = identity;
        this.codes = codes;
        this.rates = rates;
    }

    /**
     * The caller.
     *
     * @throws HttpFault.Thrown if nobody vouches for one, a new request of the public has no key that is hard to guess, or
     *     there were too many requests
     * @throws Refusal.NotFound if the follow-up code is not that of the case, or there is no such case
     */
    Caller of(Operation operation, Context context) {
        return switch (operation.audience()) {
            case IDENTIFIED -> new Caller(identified(context), named(operation, context));
            case ANYBODY -> operation.isGet() ? reader(operation, context) : submitter(context);
            case HOLDER -> {
                rates.countAnybody(context);
                yield holder(context);
            }
        };
    }

    private static Map<String, String> named(Operation operation, Context context) {
        return operation.namesInPath().stream().collect(Collectors.toMap(Function.identity(), context::pathParam));
    }

    /** Everybody reads the same; whoever is known by a token is counted as themselves, and not for a shared address. */
    private Caller reader(Operation operation, Context context) {
        Optional<Actor> known = known(context);
        if (known.isPresent()) {
            rates.count(known, context);
        } else {
            rates.countAnybody(context);
        }
        return new Caller(READER, named(operation, context));
    }

    private Actor identified(Context context) {
        Optional<Actor> actor = known(context);
        rates.count(actor, context);
        return actor.orElseThrow(HttpFault.UNIDENTIFIED::thrown);
    }

    private Optional<Actor> known(Context context) {
        return token(context)
                .flatMap(token -> identity.flatMap(provider -> provider.actorOf(token)))
                .filter(actor -> !actor.goesByOurs());
    }

    private static Optional<String> token(Context context) {
        return Optional.ofNullable(context.header(Header.AUTHORIZATION))
                .filter(header -> header.length() <= LONGEST_TOKEN)
                .map(BEARER::matcher)
                .filter(Matcher::matches)
                .map(header -> header.group(1));
    }

    private Caller holder(Context context) {
        String number = context.pathParam("wish");
        rates.count(RateClass.PUBLIC, "case " + number, context);
        return Optional.ofNullable(context.header(CODE))
                .flatMap(code -> codes.holder(number, code))
                .map(holder ->
                        new Caller(holder.actor(), Map.of("wish", holder.wish().text())))
                .orElseThrow(() -> new Refusal.NotFound("-"));
    }

    /** Whoever has the key is whoever sent it first: nobody else can know it. */
    private Caller submitter(Context context) {
        rates.countAnybody(context);
        String key = Preconditions.key(context);
        if (key.length() < SHORTEST_PUBLIC_KEY) {
            throw HttpFault.KEY_TOO_SHORT.thrown();
        }
        return new Caller(new Actor(SUBMITTER + digest(key), Role.RESIDENT, new Jurisdiction.OfSelf()), Map.of());
    }

    private static String digest(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
