package org.guanjia.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever asks for a field of a person gets that one and no other. */
class DisclosedPersonTest {

    private static final Identification PAPER = Persons.WOMAN_OF_1990;
    private static final HouseholdMember CHILD =
            new HouseholdMember(new PersonName("李虚构"), Relation.CHILD, Optional.empty());
    private static final Representative AGENT =
            new Representative(new PersonName("王虚构"), Relation.CHILD, new PhoneNumber("13900139000"), "授权书一份");
    private static final PersonDetails SOMEBODY = details();
    private static final List<PersonalText> TEXTS = List.of(new PersonalText("术后缺药费"));

    @Test
    void nothing_is_disclosed_that_nobody_asked_for() {
        assertThat(asked(Set.of()))
                .isEqualTo(new DisclosedPerson(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void all_is_disclosed_that_was_asked_for() {
        assertThat(asked(EnumSet.allOf(PersonField.class)))
                .isEqualTo(new DisclosedPerson(
                        Optional.of(SOMEBODY.name()),
                        Optional.of(PAPER),
                        Optional.of(SOMEBODY.phone()),
                        Optional.of(SOMEBODY.address()),
                        List.of(CHILD),
                        Optional.of(AGENT),
                        TEXTS));
    }

    @ParameterizedTest
    @EnumSource(PersonField.class)
    void a_field_comes_alone(PersonField field) {
        DisclosedPerson alone = asked(Set.of(field));

        assertThat(alone.name().isPresent()).isEqualTo(field == PersonField.NAME);
        assertThat(alone.identification().isPresent()).isEqualTo(field == PersonField.IDENTIFICATION);
        assertThat(alone.phone().isPresent()).isEqualTo(field == PersonField.PHONE);
        assertThat(alone.address().isPresent()).isEqualTo(field == PersonField.ADDRESS);
        assertThat(!alone.household().isEmpty()).isEqualTo(field == PersonField.HOUSEHOLD);
        assertThat(alone.representative().isPresent()).isEqualTo(field == PersonField.REPRESENTATIVE);
        assertThat(!alone.texts().isEmpty()).isEqualTo(field == PersonField.TEXTS);
    }

    private static DisclosedPerson asked(Set<PersonField> fields) {
        return DisclosedPerson.of(SOMEBODY, fields, TEXTS);
    }

    private static PersonDetails details() {
        PersonDetails alone = Persons.person("张虚构", PAPER, "13800138000");
        return new PersonDetails(
                alone.name(), PAPER, alone.phone(), alone.address(), List.of(CHILD), Optional.of(AGENT));
    }
}
