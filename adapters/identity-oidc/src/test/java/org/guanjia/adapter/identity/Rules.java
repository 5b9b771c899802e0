package org.guanjia.adapter.identity;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What a service asks of tokens unless somebody wants it otherwise. */
final class Rules {

    static final Duration LEEWAY = Duration.ofSeconds(30);

    private Rules() {}

    static TokenRules usual() {
        return with(new ClaimPath("guanjia"), RoleNames.OURS);
    }

    static TokenRules with(ClaimPath claim, RoleNames roles) {
        return new TokenRules(
                TestIssuer.AUDIENCE,
                Set.of("at+jwt", "JWT"),
                EnumSet.allOf(SignatureAlgorithm.class),
                LEEWAY,
                claim,
                roles);
    }
}
