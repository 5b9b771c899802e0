package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.IdentityProvider;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link IdentityProvider}. */
public abstract class IdentityProviderContract {

    private static final String SUBJECT = "u-7f3a";
    private static final int MANY = 50;
    private static final int FEW = 3;
    private static final int LONGER_THAN_ANY_TOKEN = 20_000;

    private static final List<String> GRANTS = List.of(
            "VILLAGE_CLERK@441900105201",
            "TOWN_LEAD@441900105",
            "TOWN_DEPARTMENT@441900105:housing",
            "CITY_BUREAU@441900000",
            "LIAISON@441900000:civil-affairs",
            "AUDITOR@441900000",
            "AUDITOR@441900105",
            "DELEGATE@441900105",
            "DELEGATE@441900105201",
            "INTEGRATION@12345-hotline",
            "RESIDENT",
            "SUPPORTER");

    private static final TownCode CITY = new TownCode("441900000");
    private static final TownCode TOWN = new TownCode("441900105");
    private static final VillageCode VILLAGE = new VillageCode("441900105201");

    private static final Set<Assignment> ASSIGNMENTS = Set.of(
            new Assignment(Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(VILLAGE)),
            new Assignment(Role.TOWN_LEAD, new Jurisdiction.OfTown(TOWN)),
            new Assignment(Role.TOWN_DEPARTMENT, new Jurisdiction.OfTownDepartment(TOWN, "housing")),
            new Assignment(Role.CITY_BUREAU, new Jurisdiction.OfCity(CITY)),
            new Assignment(Role.LIAISON, new Jurisdiction.OfCityDepartment(CITY, "civil-affairs")),
            new Assignment(Role.AUDITOR, new Jurisdiction.OfCity(CITY)),
            new Assignment(Role.AUDITOR, new Jurisdiction.OfTown(TOWN)),
            new Assignment(Role.DELEGATE, new Jurisdiction.OfTown(TOWN)),
            new Assignment(Role.DELEGATE, new Jurisdiction.OfVillage(VILLAGE)),
            new Assignment(Role.INTEGRATION, new Jurisdiction.OfChannel("12345-hotline")),
            new Assignment(Role.RESIDENT, new Jurisdiction.OfSelf()),
            new Assignment(Role.SUPPORTER, new Jurisdiction.OfSelf()));

    /** Grants of nothing: roles or places that do not exist, and roles over places where they do not exist. */
    private static final List<String> MEANINGLESS = List.of(
            "",
            "@",
            "TOWN_LEAD",
            "TOWN_LEAD@",
            "TOWN_LEAD@441900105201",
            "TOWN_LEAD@441900000",
            "TOWN_LEAD@44190010",
            "TOWN_LEAD@441900105 ",
            "TOWN_LEAD@441900105@441900106",
            "TOWN_LEAD@*",
            "VILLAGE_CLERK@441900105",
            "VILLAGE_CLERK@441900000001",
            "CITY_BUREAU@441900105",
            "CITY_BUREAU@441900000:civil-affairs",
            "TOWN_DEPARTMENT@441900105",
            "TOWN_DEPARTMENT@441900105:",
            "TOWN_DEPARTMENT@441900105:Housing",
            "LIAISON@441900105:civil-affairs",
            "INTEGRATION",
            "INTEGRATION@441900105",
            "RESIDENT@441900105",
            "town_lead@441900105",
            "MAYOR@441900000");

    /** What is wrong with a token; nothing else is. */
    public enum Flaw {
        NONE,
        /** Over, by more than any leeway. */
        EXPIRED,
        WITHOUT_EXPIRY,
        /** Valid from later on, by more than any leeway. */
        NOT_YET_VALID,
        ISSUED_IN_THE_FUTURE,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        OTHER_TYPE,
        /** Signed by a key that is not the issuer's, under a name of its own. */
        UNKNOWN_KEY,
        /** Signed by a key that is not the issuer's, under the name of one that is. */
        STRANGERS_KEY,
        /** Another subject than the one that was signed. */
        CHANGED,
        UNSIGNED,
        WITHOUT_SUBJECT
    }

    /** The provider, which can ask its issuer. */
    protected abstract IdentityProvider provider();

    /**
     * A token for that subject.
     *
     * @param grants roles over places, written {@code ROLE@place}; an adapter whose tokens say it otherwise says it so
     */
    protected abstract String token(String subject, List<String> grants, Flaw flaw);

    /** How often {@link #provider} has asked its issuer so far; always 0 if it has no need to. */
    protected abstract int questions();

    /** A provider that never reached its issuer and cannot; absent if it has no need to. */
    protected abstract Optional<IdentityProvider> cutOff();

    @Test
    void vouches_for_the_subject_with_exactly_the_roles_of_the_token() {
        assertThat(provider().actorOf(token(SUBJECT, GRANTS, Flaw.NONE))).contains(new Actor(SUBJECT, ASSIGNMENTS));
    }

    @Test
    void vouches_for_each_role_alone() {
        for (String grant : GRANTS) {
            Optional<Actor> actor = provider().actorOf(token(SUBJECT, List.of(grant), Flaw.NONE));

            assertThat(actor.orElseThrow().assignments()).as(grant).hasSize(1).isSubsetOf(ASSIGNMENTS);
        }
    }

    @Test
    void keeps_out_whoever_has_a_token_with_any_flaw() {
        for (Flaw flaw : Flaw.values()) {
            boolean letIn = provider().actorOf(token(SUBJECT, GRANTS, flaw)).isPresent();

            assertThat(letIn).as(flaw.name()).isEqualTo(flaw == Flaw.NONE);
        }
    }

    @Test
    void keeps_out_what_is_no_token() {
        String token = token(SUBJECT, GRANTS, Flaw.NONE);
        int middle = token.length() / 2;

        assertThat(List.of(
                        "",
                        " ",
                        ".",
                        "..",
                        "....",
                        "garbage",
                        "e30.e30.",
                        "张.三.虚",
                        token.substring(0, middle),
                        token.substring(middle),
                        token + "A",
                        token + "." + token,
                        "x".repeat(LONGER_THAN_ANY_TOKEN)))
                .allSatisfy(text -> assertThat(provider().actorOf(text)).isEmpty());
    }

    @Test
    void gives_nothing_for_what_means_nothing() {
        for (String grant : MEANINGLESS) {
            Optional<Actor> actor = provider().actorOf(token(SUBJECT, List.of("RESIDENT", grant), Flaw.NONE));

            assertThat(actor).as(grant).contains(new Actor(SUBJECT, Role.RESIDENT, new Jurisdiction.OfSelf()));
        }
    }

    @Test
    void gives_no_role_that_the_token_does_not() {
        assertThat(provider().actorOf(token(SUBJECT, List.of(), Flaw.NONE))).contains(new Actor(SUBJECT, Set.of()));
    }

    @Test
    void keeps_out_a_subject_that_cannot_go_on_record() {
        for (String subject : List.of("a\nb", "a\u202Eb", "x".repeat(201))) {
            assertThat(provider().actorOf(token(subject, GRANTS, Flaw.NONE))).isEmpty();
        }
    }

    @Test
    void does_not_ask_again_and_again_for_keys_that_nobody_knows() {
        provider().actorOf(token(SUBJECT, GRANTS, Flaw.NONE));
        int before = questions();
        for (int i = 0; i < MANY; i++) {
            assertThat(provider().actorOf(token(SUBJECT, GRANTS, Flaw.UNKNOWN_KEY)))
                    .isEmpty();
        }
        assertThat(questions() - before).isLessThan(FEW);
        assertThat(provider().actorOf(token(SUBJECT, GRANTS, Flaw.NONE))).isPresent();
    }

    @Test
    void answers_many_at_once() {
        String token = token(SUBJECT, GRANTS, Flaw.NONE);

        Set<Optional<Actor>> answers = IntStream.range(0, MANY)
                .parallel()
                .mapToObj(i -> provider().actorOf(token))
                .collect(Collectors.toSet());

        assertThat(answers).containsExactly(Optional.of(new Actor(SUBJECT, ASSIGNMENTS)));
    }

    @Test
    void says_so_when_it_cannot_judge() {
        String token = token(SUBJECT, GRANTS, Flaw.NONE);

        cutOff().ifPresentOrElse(
                        cutOff -> assertThatNobodyIsJudged(cutOff, token),
                        () -> assertThat(provider().actorOf(token))
                                .as("of one who asks nobody")
                                .isPresent());
    }

    private static void assertThatNobodyIsJudged(IdentityProvider cutOff, String token) {
        for (int i = 0; i < MANY; i++) {
            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> cutOff.actorOf(token))
                    .withMessageNotContaining(token);
        }
    }
}
