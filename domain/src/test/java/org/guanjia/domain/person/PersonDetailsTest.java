package org.guanjia.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.person.Persons.CHILD_OF_2015;
import static org.guanjia.domain.person.Persons.WOMAN_OF_1990;
import static org.guanjia.domain.person.Persons.person;
import static org.guanjia.domain.person.Persons.somebodyUnknown;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.DisclosureId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonDetailsTest {

    private static final HouseholdMember DAUGHTER =
            new HouseholdMember(new PersonName("虚小构"), Relation.CHILD, Optional.of(CHILD_OF_2015));
    private static final Representative SOCIAL_WORKER = new Representative(
            new PersonName("代理人"), Relation.SOCIAL_WORKER, new PhoneNumber("13900139000"), "授权委托书 2026-09-01");
    private static final PersonDetails WHOLE = new PersonDetails(
            Particular.of(new PersonName("虚构明")),
            WOMAN_OF_1990,
            Particular.of(new PhoneNumber("13800138000")),
            Particular.of(new Address("广东省东莞市企石镇铁岗村虚构路88号502房")),
            List.of(DAUGHTER),
            Optional.of(SOCIAL_WORKER));

    @Test
    void takes_somebody_of_whom_nothing_is_known() {
        assertThat(somebodyUnknown().masked())
                .isEqualTo(new MaskedPerson(
                        "UNKNOWN",
                        IdentificationType.NONE,
                        "UNKNOWN_IDENTITY",
                        "NONE_POSSESSED",
                        "NONE_POSSESSED",
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void shows_staff_nothing_that_tells_who_it_is() {
        assertThat(WHOLE.masked())
                .isEqualTo(new MaskedPerson(
                        "虚*明",
                        IdentificationType.RESIDENT_ID,
                        WOMAN_OF_1990.masked(),
                        "138****8000",
                        "广东省东莞市***",
                        List.of(new MaskedPerson.Member("虚*构", Relation.CHILD, Optional.of(CHILD_OF_2015.masked()))),
                        Optional.of(new MaskedPerson.Agent("代*人", Relation.SOCIAL_WORKER, "139****9000"))));
    }

    @Test
    void says_nothing_plainly_in_a_log() {
        assertThat(WHOLE.toString() + WHOLE.marks() + new PersonalText("肺病") + WHOLE.masked())
                .doesNotContain(
                        "虚构明",
                        "虚小构",
                        "代理人",
                        WOMAN_OF_1990.text(),
                        CHILD_OF_2015.text(),
                        "13800138000",
                        "13900139000",
                        "铁岗村",
                        "委托书",
                        "肺病");
    }

    @Test
    void shows_no_address_of_which_little_would_stay_hidden() {
        assertThat(new Address("铁岗村虚构路88号").masked()).isEqualTo("***");
        assertThat(new Address("𠮷祥村𠮷祥路𠮷祥巷8号𠮷").masked()).isEqualTo("𠮷祥村𠮷祥路***");
    }

    @Test
    void refuses_whoever_stands_there_twice_by_their_paper_and_a_household_too_large_at_once() {
        HouseholdMember herself =
                new HouseholdMember(new PersonName("又一人"), Relation.OTHER, Optional.of(WOMAN_OF_1990));
        List<HouseholdMember> tooMany = new ArrayList<>(Collections.nCopies(
                29, new HouseholdMember(new PersonName("某"), Relation.OTHER_RELATIVE, Optional.empty())));
        tooMany.add(herself);
        tooMany.add(herself);

        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> withHousehold(tooMany));

        assertThat(refusal.faults())
                .extracting(Fault::location)
                .containsExactly("household", "household[29].identification", "household[30].identification");
        assertThat(refusal.getMessage()).doesNotContain(WOMAN_OF_1990.text());
    }

    @Test
    void takes_several_members_without_papers() {
        HouseholdMember without = new HouseholdMember(
                new PersonName("某"),
                Relation.OTHER,
                Optional.of(new Identification.NoIdentification(Identification.NoIdentification.Reason.LOST)));

        assertThat(withHousehold(List.of(without, without)).household()).hasSize(2);
    }

    @Test
    void shows_the_public_a_masked_name_and_of_minors_and_sensitive_cases_not_even_that() {
        PersonDetails child = person("虚小构", CHILD_OF_2015, "13800138000");

        assertThat(WHOLE.publicName(LocalDate.of(2026, 9, 28), false)).isEqualTo("虚*明");
        assertThat(WHOLE.publicName(LocalDate.of(2026, 9, 28), true)).isEqualTo("某村民");
        assertThat(child.publicName(LocalDate.of(2033, 2, 28), false)).isEqualTo("某村民");
        assertThat(child.publicName(LocalDate.of(2033, 3, 1), false)).isEqualTo("虚*构");
        assertThat(somebodyUnknown().publicName(LocalDate.of(2026, 9, 28), false))
                .isEqualTo("某村民");
    }

    @Test
    void refuses_an_authorisation_that_says_nothing() {
        assertThat(catchThrowableOfType(
                                Refusal.InvalidInput.class,
                                () -> new Representative(
                                        new PersonName("代理人"), Relation.GUARDIAN, new PhoneNumber("13900139000"), " "))
                        .faults())
                .extracting(Fault::location)
                .containsExactly("authorisation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"致电虚 构 明核实", "号码１３８００１３８０００", "138-0013-8000", "问女儿虚小构", "代理人到场", "住广东省东莞市企石镇铁岗村虚构路88号502房"})
    void finds_whoever_is_named_in_a_text(String text) {
        assertThat(WHOLE.isNamedIn(text)).isTrue();
    }

    @Test
    void finds_nobody_named_in_a_text_that_names_nobody() {
        assertThat(WHOLE.isNamedIn("核对低保证明")).isFalse();
        assertThat(somebodyUnknown().isNamedIn("UNKNOWN")).isFalse();
    }

    @Test
    void refuses_a_disclosure_of_nothing_for_no_reason() {
        TownCode town = new TownCode("441900105");
        Ulid ulid = new Ulid("01ARYZ6S41TSV4RRFFQ69G5FAV");

        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class,
                () -> new Disclosure(
                        new DisclosureId(town, ulid),
                        new PersonId(town, ulid),
                        new WishId(town, ulid),
                        "staff-1",
                        DisclosureReason.CONTACT,
                        " ",
                        Set.of(),
                        Instant.EPOCH));

        assertThat(refusal.faults()).extracting(Fault::location).containsExactly("fields", "note");
    }

    private static PersonDetails withHousehold(List<HouseholdMember> household) {
        return new PersonDetails(
                WHOLE.name(), WHOLE.identification(), WHOLE.phone(), WHOLE.address(), household, Optional.empty());
    }
}
