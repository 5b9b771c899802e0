package org.guanjia.adapter.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.guanjia.adapter.rest.json.AddressFields;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.operation.Operation.Kind;

/** Which problems each operation may answer with, and what their answers are called. */
final class Statuses {

    private static final Set<Integer> ALWAYS = Set.of(400, 401, 403, 422, 429, 500, 503);

    /** The name of the answer with that status. */
    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "Malformed"),
            Map.entry(401, "Unidentified"),
            Map.entry(403, "NotPermitted"),
            Map.entry(404, "NotFound"),
            Map.entry(408, "TooSlow"),
            Map.entry(409, "Conflict"),
            Map.entry(412, "StaleVersion"),
            Map.entry(413, "TooLarge"),
            Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "Refused"),
            Map.entry(428, "VersionMissing"),
            Map.entry(429, "TooManyRequests"),
            Map.entry(500, "Failed"),
            Map.entry(503, "Unavailable")));

    /** The constraints on what lies in some place, so that it may lie elsewhere. */
    private static final Set<String> WITHOUT_PLACE = Set.of("kind", "rulebook", "year", "limit", AddressFields.CURSOR);

    private Statuses() {}

    static Map<Integer, String> names() {
        return NAMES;
    }

    /** The statuses of the problems of an operation, in order. */
    static Set<Integer> of(Operation operation) {
        Set<Integer> statuses = new TreeSet<>(ALWAYS);
        if (operation.audience() != Audience.IDENTIFIED) {
            statuses.removeAll(List.of(401, 403));
        }
        if (namesSomething(operation)) {
            statuses.add(404);
        }
        if (operation.useCase().changes()) {
            statuses.add(409);
        }
        if (operation.needsVersion()) {
            statuses.add(428);
        }
        if (operation.kind() == Kind.CHANGES || operation.kind() == Kind.UPLOADS) {
            statuses.add(412);
        }
        if (!operation.isGet()) {
            statuses.addAll(Set.of(408, 413));
        }
        if (!operation.isGet() && operation.kind() != Kind.UPLOADS) {
            statuses.add(415);
        }
        if (operation.kind() == Kind.IMPORTS) {
            statuses.removeAll(List.of(404, 409));
        }
        return statuses;
    }

    /** Whether it names a thing or a place, which may be none of the caller's. */
    private static boolean namesSomething(Operation operation) {
        return AddressFields.of(operation.useCase().input()).values().stream()
                .filter(field -> field.component().getType() != java.time.LocalDate.class)
                .map(AddressFields.Field::name)
                .anyMatch(name -> !WITHOUT_PLACE.contains(name));
    }
}
