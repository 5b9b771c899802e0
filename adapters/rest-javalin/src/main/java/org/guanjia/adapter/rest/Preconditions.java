package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.shared.Refusal;

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
     * @throws Refusal.InvalidInput if it is too long to be one
     */
    static CommandKey key(Context context, Caller caller, byte[] content) {
        try {
            return CommandKey.of(caller.actor().subject(), key(context), content);
        } catch (Refusal.InvalidInput malformed) {
            throw new Refusal.InvalidInput(
                    malformed.faults().stream().map(fault -> fault.at(KEY)).toList());
        }
    }

    static String key(Context context) {
        return Optional.ofNullable(context.header(KEY)).orElseThrow(HttpFault.KEY_MISSING::thrown);
    }

    /**
     * The version in {@code If-Match}; none where the request has none and needs none. Only members of staff need one.
     *
     * @throws HttpFault.Thrown if it is needed and missing, or is no tag of ours
     */
    static OptionalLong version(Context context, Operation operation, Caller caller) {
        Optional<String> given = Optional.ofNullable(context.header("If-Match"));
        if (given.isEmpty()) {
            if (operation.needsVersion() && caller.isStaff()) {
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
}
