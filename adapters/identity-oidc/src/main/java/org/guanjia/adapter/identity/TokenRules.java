package org.guanjia.adapter.identity;

import java.time.Duration;
import java.util.Set;

/**
 * What a token must be like to be believed, and where its roles stand.
 *
 * @param audience whom it must be meant for
 * @param types what it may call itself in its head ({@code typ})
 * @param leeway how far the clocks of issuer and service may be apart
 */
public record TokenRules(
        String audience,
        Set<String> types,
        Set<SignatureAlgorithm> algorithms,
        Duration leeway,
        ClaimPath claim,
        RoleNames roles) {

    /** More would keep tokens alive that are over. */
    public static final Duration MOST_LEEWAY = Duration.ofSeconds(60);

    public TokenRules {
        types = Set.copyOf(types);
        algorithms = Set.copyOf(algorithms);
        if (audience.isBlank()) {
            throw new IllegalArgumentException("Token rules need an audience");
        }
        if (types.isEmpty() || types.stream().anyMatch(String::isBlank) || algorithms.isEmpty()) {
            throw new IllegalArgumentException("Token rules need types and algorithms");
        }
        if (leeway.isNegative() || leeway.compareTo(MOST_LEEWAY) > 0) {
            throw new IllegalArgumentException("Token rules allow at most " + MOST_LEEWAY + " of leeway");
        }
    }
}
