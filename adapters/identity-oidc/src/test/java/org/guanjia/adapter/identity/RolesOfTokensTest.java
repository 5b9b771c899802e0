package org.guanjia.adapter.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How roles are found in tokens of other systems. */
class RolesOfTokensTest {

    private static final ECKey KEY = TestKeys.ec("one");
    private static final RoleNames NAMES = RoleNames.parse(
            "clerk = VILLAGE_CLERK, qishi-charity=TOWN_CHARITY@441900105 ,/管家/市局 = CITY_BUREAU@441900000");
    private static final Assignment CLERK =
            new Assignment(Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode("441900105201")));
    private static final Assignment CHARITY =
            new Assignment(Role.TOWN_CHARITY, new Jurisdiction.OfTown(new TownCode("441900105")));
    private static final Assignment BUREAU =
            new Assignment(Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    private TestIssuer issuer;

    @BeforeEach
    void open() throws IOException {
        issuer = TestIssuer.open();
        issuer.publish(KEY);
    }

    @AfterEach
    void close() {
        issuer.close();
    }

    @Test
    void translates_names_of_roles_and_of_roles_over_places() {
        List<String> entries = List.of("clerk@441900105201", "qishi-charity", "/管家/市局", "offline_access");

        assertThat(roles("guanjia", NAMES, Map.of("guanjia", entries)))
                .containsExactlyInAnyOrder(CLERK, CHARITY, BUREAU);
    }

    @Test
    void understands_our_own_names_beside_them() {
        assertThat(roles("guanjia", NAMES, Map.of("guanjia", List.of("VILLAGE_CLERK@441900105201"))))
                .containsExactly(CLERK);
    }

    @Test
    void gives_nothing_for_a_name_that_needs_a_place_or_has_one_already() {
        assertThat(roles(
                        "guanjia",
                        NAMES,
                        Map.of("guanjia", List.of("clerk", "qishi-charity@441900106", "Clerk@441900105201"))))
                .isEmpty();
    }

    @Test
    void finds_roles_below_other_claims() {
        Map<String, Object> claims = Map.of("realm_access", Map.of("roles", List.of("qishi-charity")));

        assertThat(roles("realm_access.roles", NAMES, claims)).containsExactly(CHARITY);
        assertThat(roles("realm_access", NAMES, claims)).isEmpty();
        assertThat(roles("realm_access.roles.0", NAMES, claims)).isEmpty();
    }

    @Test
    void finds_roles_in_a_claim_whose_name_has_dots() {
        String name = "https://portal.example/roles";

        assertThat(roles(name, NAMES, Map.of(name, List.of("qishi-charity")))).containsExactly(CHARITY);
    }

    @Test
    void takes_one_text_for_one_entry_and_anything_else_for_none() {
        assertThat(roles("guanjia", NAMES, Map.of("guanjia", "qishi-charity"))).containsExactly(CHARITY);
        for (Object other : List.of(7, true, Map.of("qishi-charity", true), List.of(7, List.of("qishi-charity")))) {
            assertThat(roles("guanjia", NAMES, Map.of("guanjia", other))).isEmpty();
        }
        assertThat(roles("elsewhere", NAMES, Map.of())).isEmpty();
    }

    @Test
    void refuses_names_without_a_meaning() {
        for (String text : List.of(
                "clerk",
                "clerk = ",
                "= VILLAGE_CLERK",
                "clerk = CLERK",
                "clerk = VILLAGE_CLERK@441900105",
                "clerk = VILLAGE_CLERK, clerk = TOWN_LEAD",
                "clerk = VILLAGE_CLERK,")) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> RoleNames.parse(text));
        }
        assertThat(RoleNames.parse(" ")).isEqualTo(RoleNames.OURS);
    }

    private Set<Assignment> roles(String path, RoleNames names, Map<String, Object> further) {
        Map<String, Object> claims = issuer.claims("u-1", List.of());
        claims.putAll(further);
        TokenRules rules = Rules.with(new ClaimPath(path), names);
        try (OidcLogin login =
                OidcLogin.of(new OidcSettings(issuer.address(), Optional.empty(), rules), new SettableClock())) {
            return login.provider()
                    .actorOf(TestIssuer.signed(KEY, JWSAlgorithm.ES256, claims))
                    .orElseThrow()
                    .assignments();
        }
    }
}
