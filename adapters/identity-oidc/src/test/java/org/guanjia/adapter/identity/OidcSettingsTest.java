package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OidcSettingsTest {

    @Test
    void an_issuer_elsewhere_needs_https() {
        for (String safe : List.of(
                "https://id.example",
                "https://id.example/realms/guanjia/",
                "http://127.0.0.1:8180/realms/guanjia",
                "http://localhost:3000",
                "http://[::1]:3000")) {
            assertThat(new TrustedAddress(safe).text()).isEqualTo(safe);
        }
        for (String unsafe : List.of(
                "",
                "id.example",
                "http://id.example",
                "http://127.0.0.1.example",
                "http://127.0.0.1@id.example",
                "https://user:secret@id.example",
                "https://id.example/#here",
                "https:///realms",
                "file:///etc/passwd",
                "ftp://id.example",
                "https://id example")) {
            assertThatIllegalArgumentException().as(unsafe).isThrownBy(() -> new TrustedAddress(unsafe));
        }
    }

    @Test
    void a_document_is_looked_for_below_the_issuer_with_or_without_a_slash() {
        for (String issuer : List.of("https://id.example/realms/a", "https://id.example/realms/a/")) {
            assertThat(new TrustedAddress(issuer).followedBy("/.well-known/x").text())
                    .isEqualTo("https://id.example/realms/a/.well-known/x");
        }
    }

    @Test
    void clocks_may_be_a_minute_apart_at_most() {
        assertThat(leeway(Duration.ofSeconds(60)).leeway()).isEqualTo(Duration.ofMinutes(1));
        assertThatIllegalArgumentException().isThrownBy(() -> leeway(Duration.ofSeconds(61)));
        assertThatIllegalArgumentException().isThrownBy(() -> leeway(Duration.ofSeconds(-1)));
    }

    @Test
    void no_shared_secret_and_no_missing_signature_can_be_allowed() {
        for (String name : List.of("none", "HS256", "HS384", "HS512", "", "rs256", "EDDSA", "RS1")) {
            assertThatIllegalArgumentException().as(name).isThrownBy(() -> SignatureAlgorithm.parse(name));
        }
        assertThat(SignatureAlgorithm.parse("EdDSA")).isEqualTo(SignatureAlgorithm.EDDSA);
    }

    @Test
    void a_token_must_be_meant_for_somebody_and_be_of_some_type_and_algorithm() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules(" ", Set.of("JWT"), Set.of(SignatureAlgorithm.RS256)));
        assertThatIllegalArgumentException().isThrownBy(() -> rules("a", Set.of(), Set.of(SignatureAlgorithm.RS256)));
        assertThatIllegalArgumentException().isThrownBy(() -> rules("a", Set.of(""), Set.of(SignatureAlgorithm.RS256)));
        assertThatIllegalArgumentException().isThrownBy(() -> rules("a", Set.of("JWT"), Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClaimPath(" "));
    }

    private static TokenRules leeway(Duration leeway) {
        return new TokenRules(
                "a", Set.of("JWT"), Set.of(SignatureAlgorithm.RS256), leeway, new ClaimPath("c"), RoleNames.OURS);
    }

    private static TokenRules rules(String audience, Set<String> types, Set<SignatureAlgorithm> algorithms) {
        return new TokenRules(audience, types, algorithms, Duration.ZERO, new ClaimPath("c"), RoleNames.OURS);
    }
}
