package org.guanjia.adapter.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the roles stand in a token: the name of a claim, or a way down from claim to claim, such as {@code
 * realm_access.roles}.
 */
public record ClaimPath(String text) {

    public ClaimPath {
        if (text.isBlank()) {
            throw new IllegalArgumentException("Claim path is blank");
        }
    }

    /** What stands there: the texts of a list, or the one text. Anything else is nothing. */
    List<String> entriesIn(Map<String, Object> claims) {
        return find(claims).map(ClaimPath::entries).orElse(List.of());
    }

    /** A claim of the whole name comes first, since names with dots exist. */
    private Optional<Object> find(Map<String, Object> claims) {
        if (claims.containsKey(text)) {
            return Optional.ofNullable(claims.get(text));
        }
        Optional<Object> found = Optional.of(claims);
        for (String step : text.split("\\.", -1)) {
            found = found.filter(Map.class::isInstance)
                    .map(Map.class::cast)
                    .flatMap(inner -> Optional.ofNullable(inner.get(step)));
        }
        return found;
    }

    private static List<String> entries(Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .toList();
        }
        return value instanceof String one ? List.of(one) : List.of();
    }
}
