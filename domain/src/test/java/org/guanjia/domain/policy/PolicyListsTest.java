package org.guanjia.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyListsTest {

    private static final PolicyListEdition OF_2026 = PolicyTexts.edition("2026", "2026-01-01");
    private static final PolicyLists LISTS = PolicyLists.of(List.of(OF_2026, PolicyTexts.OF_2020));
    private static final PolicyReference HOUSING_OF_2020 = reference("2020", "housing-security");

    @ParameterizedTest
    @CsvSource({
        "2020-10-28, none",
        "2020-10-29, 2020",
        "2025-12-31, 2020",
        "2026-01-01, 2026",
        "2199-12-31, 2026",
    })
    void an_edition_is_in_force_from_its_first_day_until_the_next_one_starts(LocalDate date, String edition) {
        assertThat(LISTS.inForce(date).map(list -> list.id().text()).orElse("none"))
                .isEqualTo(edition);
    }

    @Test
    void editions_stand_in_the_order_of_their_first_days() {
        assertThat(LISTS.editions()).containsExactly(PolicyTexts.OF_2020, OF_2026);
    }

    @Test
    void a_hand_over_stays_explained_after_its_entry_has_left_the_list() {
        assertThat(OF_2026.find(HOUSING_OF_2020.policy())).isEmpty();
        assertThat(LISTS.find(HOUSING_OF_2020).map(Policy::name)).contains("住房保障");
        assertThat(LISTS.find(new PolicyListId("2020"))).containsSame(PolicyTexts.OF_2020);
    }

    @ParameterizedTest
    @CsvSource({"2026, housing-security", "2021, housing-security"})
    void an_edition_or_entry_that_never_was_is_not_found(String edition, String policy) {
        assertThat(LISTS.find(reference(edition, policy))).isEmpty();
    }

    @Test
    void a_hand_over_names_the_edition_and_an_entry_that_it_has() {
        assertThat(PolicyTexts.OF_2020.require(HOUSING_OF_2020).name()).isEqualTo("住房保障");
        assertThat(faultsOf(() -> OF_2026.require(HOUSING_OF_2020)))
                .hasToString("[edition: not-one-of {known=2026}, policy: not-one-of {known=minimum-living}]");
        assertThat(faultsOf(() -> OF_2026.require(reference("2020", "minimum-living"))))
                .hasToString("[edition: not-one-of {known=2026}]");
        assertThat(faultsOf(() -> OF_2026.require(reference("2026", "housing-security"))))
                .hasToString("[policy: not-one-of {known=minimum-living}]");
    }

    @Test
    void two_editions_cannot_share_an_id_or_a_first_day() {
        PolicyListEdition sameId = PolicyTexts.edition("2026", "2027-01-01");
        PolicyListEdition sameDay = PolicyTexts.edition("2027", "2026-01-01");

        assertThat(faultsOf(() -> PolicyLists.of(List.of(OF_2026, sameId, sameDay))))
                .containsExactly(
                        Fault.of(FaultCode.REPEATED, "value", "2026"),
                        Fault.of(FaultCode.REPEATED, "value", "2026-01-01"));
        assertThat(faultsOf(() -> LISTS.with(OF_2026)))
                .as("the very same edition twice is one fault")
                .containsExactly(Fault.of(FaultCode.REPEATED, "value", "2026"));
    }

    @Test
    void one_edition_more_leaves_the_others_as_they_were() {
        PolicyLists later = LISTS.with(PolicyTexts.edition("2027", "2027-01-01"));

        assertThat(later.inForce(LocalDate.of(2026, 12, 31))).containsSame(OF_2026);
        assertThat(later.inForce(LocalDate.of(2027, 1, 1)).map(PolicyListEdition::id))
                .contains(new PolicyListId("2027"));
        assertThat(LISTS.editions()).hasSize(2);
    }

    @Test
    void what_only_a_program_can_get_wrong_is_a_mistake_of_the_program() {
        Policy policy = OF_2026.policies().get(0);

        assertThatIllegalArgumentException().isThrownBy(() -> PolicyLists.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> listOf(List.of())).withMessageStartingWith("Policy list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> listOf(List.of(policy, policy)))
                .withMessageStartingWith("Policy list");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PolicyContact(Optional.empty(), Optional.empty()))
                .withMessageStartingWith("Policy contact");
    }

    @Test
    void a_policy_is_born_valid_and_names_all_its_faults() {
        Department department = new Department(new Code("education"), "教育部门");

        assertThat(faultsOf(() -> new Policy(
                        new PolicyId("x"), "", department, PolicyLevel.TOWN, Optional.empty(), List.of(), "", "")))
                .hasToString("[name: blank, fields: required, clause: blank, solves: blank]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-x", "Minimum", "最低", "a b"})
    void ids_of_another_form_are_refused(String text) {
        assertThat(faultsOf(() -> new PolicyId(text))).extracting(Fault::code).containsExactly(FaultCode.MALFORMED);
        assertThat(faultsOf(() -> new PolicyListId(text)))
                .extracting(Fault::code)
                .containsExactly(FaultCode.MALFORMED);
    }

    @Test
    void the_longest_ids_are_taken_and_one_character_more_is_refused() {
        assertThat(new PolicyId("x".repeat(40)).text()).hasSize(40);
        assertThat(new PolicyListId("x".repeat(32)).text()).hasSize(32);
        assertThat(faultsOf(() -> new PolicyId("x".repeat(41)))).hasSize(1);
        assertThat(faultsOf(() -> new PolicyListId("x".repeat(33)))).hasSize(1);
    }

    @Test
    void ids_are_ordered_and_written_by_their_text() {
        assertThat(new PolicyId("a")).isLessThan(new PolicyId("b"));
        assertThat(new PolicyListId("2020")).isLessThan(new PolicyListId("2026"));
        assertThat(HOUSING_OF_2020).hasToString("2020/housing-security");
    }

    private static PolicyReference reference(String edition, String policy) {
        return new PolicyReference(new PolicyListId(edition), new PolicyId(policy));
    }

    private static PolicyListEdition listOf(List<Policy> policies) {
        return new PolicyListEdition(OF_2026.id(), OF_2026.document(), OF_2026.title(), OF_2026.from(), policies);
    }

    private static List<Fault> faultsOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.InvalidInput.class, act).faults();
    }
}
