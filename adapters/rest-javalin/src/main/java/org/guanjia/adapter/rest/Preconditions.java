package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.CommandKey;

/** What a change stands on: the key that lets it arrive twice, and the version that the caller decided on. */
final class Preconditions {

    private static final String KEY = "Idempotency-Key";
    private static final Pattern TAG = Pattern.compile("\"([0-9]{1,18})\"");

    private Preconditions() {}

    /**
     * The key of the request, for that actor and what they ask for.
     *
     * @param content the bytes of what is asked for, the address included
     * @throws HttpFault.Thrown if there is none
     */
    static CommandKey key(Context context, Actor actor, byte[] content) {
        String key = Optional.ofNullable(context.header(KEY)).orElseThrow(HttpFault.KEY_MISSING::thrown);
        return CommandKey.of(actor.subject(), key, content);
    }

    /**
     * The version in {@code If-Match}; none where the request has none and needs none. Only members of staff need one.
     *
     * @throws HttpFault.Thrown if it is needed and missing, or is no tag of ours
     */
    static OptionalLong version(Context context, Operation operation, Actor actor) {
        Optional<String> given = Optional.ofNullable(context.header("If-Match"));
        if (given.isEmpty()) {
            if (operation.needsVersion() && isStaff(actor)) {
                throw HttpFault.VERSION_MISSING.thrown();
            }
            return OptionalLong.empty();
        }
        Matcher tag = TAG.matcher(given.get());
        if (!tag.matches()) {
            throw HttpFault.VERSION_MALFORMED.thrown();
        }
        return OptionalLong.of(Long.parseLong(tag.group(1)));
    }

    /** The tag of a version. */
    static String tag(long version) {
        return "\"" + version + "\"";
    }

    private static boolean isStaff(Actor actor) {
        return actor.assignments().stream().anyMatch(held -> held.role().isStaff());
    }
}
