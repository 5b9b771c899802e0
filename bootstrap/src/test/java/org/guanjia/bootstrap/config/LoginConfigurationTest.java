package org.guanjia.bootstrap.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guanjia.adapter.identity.ClaimPath;
import org.guanjia.adapter.identity.OidcSettings;
import org.guanjia.adapter.identity.RoleNames;
import org.guanjia.adapter.identity.SignatureAlgorithm;
import org.guanjia.adapter.identity.TokenRules;
import org.guanjia.adapter.identity.TrustedAddress;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may log in, as configured, and what a demonstration leaves alone. */
class LoginConfigurationTest {

    @TempDir
    private Path folder;

    @Test
    void nobody_is_believed_unless_an_issuer_is_named() {
        assertThat(Configuration.of(Map.of(), Map.of(), Optional.empty()).identity())
                .isEmpty();
        assertThat(Configuration.of(Map.of(Setting.IDENTITY_AUDIENCE, "api"), Map.of(), Optional.empty())
                        .identity())
                .isEmpty();
    }

    @Test
    void an_issuer_is_believed_with_rules_that_need_no_further_word() {
        OidcSettings identity = Configuration.of(
                        Map.of(Setting.IDENTITY_ISSUER, "https://id.example/realms/a"), Map.of(), Optional.empty())
                .identity()
                .orElseThrow();

        assertThat(identity.issuer().text()).isEqualTo("https://id.example/realms/a");
        assertThat(identity.keys()).isEmpty();
        assertThat(identity.rules())
                .isEqualTo(new TokenRules(
                        "guanjia",
                        Set.of("at+jwt", "JWT"),
                        Set.of(
                                SignatureAlgorithm.RS256,
                                SignatureAlgorithm.PS256,
                                SignatureAlgorithm.ES256,
                                SignatureAlgorithm.EDDSA),
                        Duration.ofSeconds(30),
                        new ClaimPath("guanjia"),
                        RoleNames.OURS));
    }

    @Test
    void tokens_are_judged_as_configured() {
        OidcSettings identity = Configuration.of(
                        Map.of(
                                Setting.IDENTITY_ISSUER, "http://localhost:8180",
                                Setting.IDENTITY_AUDIENCE, "api",
                                Setting.IDENTITY_JWKS, "https://id.example/keys",
                                Setting.IDENTITY_ALGORITHMS, "ES384",
                                Setting.IDENTITY_TYPES, "JWT",
                                Setting.IDENTITY_LEEWAY, "60",
                                Setting.IDENTITY_CLAIM, "realm_access.roles",
                                Setting.IDENTITY_ROLES, "clerk = VILLAGE_CLERK"),
                        Map.of(),
                        Optional.empty())
                .identity()
                .orElseThrow();

        assertThat(identity.keys()).contains(new TrustedAddress("https://id.example/keys"));
        assertThat(identity.rules())
                .isEqualTo(new TokenRules(
                        "api",
                        Set.of("JWT"),
                        Set.of(SignatureAlgorithm.ES384),
                        Duration.ofSeconds(60),
                        new ClaimPath("realm_access.roles"),
                        new RoleNames(Map.of("clerk", "VILLAGE_CLERK"))));
    }

    @Test
    void whatever_would_let_the_wrong_people_in_is_refused() {
        Map<Setting, String> given = new EnumMap<>(Map.of(
                Setting.IDENTITY_ISSUER, "http://id.example",
                Setting.IDENTITY_AUDIENCE, " ",
                Setting.IDENTITY_JWKS, "file:///keys",
                Setting.IDENTITY_ALGORITHMS, "RS256, HS256",
                Setting.IDENTITY_TYPES, "JWT,",
                Setting.IDENTITY_LEEWAY, "61",
                Setting.IDENTITY_CLAIM, "",
                Setting.IDENTITY_ROLES, "clerk = CLERK"));

        assertThat(faults(() -> Configuration.of(given, Map.of(), Optional.empty())))
                .extracting(Fault::toString)
                .containsExactlyInAnyOrder(
                        "identity.issuer: malformed {expected=an-address-that-nobody-else-answers-for}",
                        "identity.audience: blank",
                        "identity.jwks: malformed {expected=an-address-that-nobody-else-answers-for}",
                        "identity.algorithms: malformed {expected=signature-algorithms}",
                        "identity.types: blank",
                        "identity.leeway-seconds: out-of-range {allowed=0 .. 60}",
                        "identity.claim: blank",
                        "identity.roles: malformed {expected=meanings-of-roles}");
    }

    @Test
    void a_demonstration_takes_a_port_and_a_grace_period() {
        Configuration configuration = Configuration.ofDemonstration(
                Map.of(Setting.HTTP_PORT, "0", Setting.HTTP_HOST, "127.0.0.1"),
                Map.of("GUANJIA_SHUTDOWN_GRACE_SECONDS", "1"),
                Optional.empty(),
                folder);

        assertThat(configuration.http())
                .isEqualTo(new Configuration.Http("127.0.0.1", 0, Duration.ofSeconds(1), 600, 30, Set.of(), Set.of()));
        assertThat(configuration.database().home()).isEqualTo(folder);
        assertThat(configuration.keys()).isEqualTo(folder.resolve("guanjia.keys"));
        assertThat(configuration.evidence()).contains(folder.resolve("evidence"));
        assertThat(configuration.identity()).isEmpty();
        assertThat(configuration.shown()).contains("home = " + folder + " (demonstration)");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"HTTP_PORT", "SHUTDOWN_GRACE"})
    void a_demonstration_takes_nothing_else_from_any_source(Setting setting) throws IOException {
        Path file = Files.writeString(folder.resolve("guanjia.properties"), setting.key() + " = elsewhere");

        for (Supplier<Configuration> way : List.<Supplier<Configuration>>of(
                () -> Configuration.ofDemonstration(Map.of(setting, "elsewhere"), Map.of(), Optional.empty(), folder),
                () -> Configuration.ofDemonstration(
                        Map.of(), Map.of(setting.variable(), "elsewhere"), Optional.empty(), folder),
                () -> Configuration.ofDemonstration(Map.of(), Map.of(), Optional.of(file), folder))) {
            assertThat(faults(way)).extracting(Fault::location).containsExactly(setting.key());
        }
    }

    private static List<Fault> faults(Supplier<Configuration> way) {
        return catchThrowableOfType(Refusal.InvalidInput.class, way::get).faults();
    }
}
