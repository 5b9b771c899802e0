package org.guanjia.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.person.Persons.CHILD_OF_2015;
import static org.guanjia.domain.person.Persons.WOMAN_OF_1990;
import static org.guanjia.domain.person.Persons.person;
import static org.guanjia.domain.person.Persons.somebodyUnknown;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.Identification.NoIdentification;
import org.guanjia.domain.shared.PersonName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityMarksTest {

    private static final Identification LOST = new NoIdentification(NoIdentification.Reason.LOST);

    @Test
    void the_same_paper_is_the_same_person_whatever_else_differs() {
        assertThat(person("虚构明", WOMAN_OF_1990, "13800138000")
                        .marks()
                        .isSameAs(person("别名", WOMAN_OF_1990, "13900139000").marks()))
                .isTrue();
    }

    @Test
    void the_same_name_and_phone_is_the_same_person_even_with_different_papers() {
        assertThat(person("虚构明", WOMAN_OF_1990, "13800138000")
                        .marks()
                        .isSameAs(person("虚构明", LOST, "+8613800138000").marks()))
                .isTrue();
    }

    @Test
    void a_name_or_a_phone_alone_is_not() {
        IdentityMarks marks = person("虚构明", WOMAN_OF_1990, "13800138000").marks();

        assertThat(marks.isSameAs(person("虚构明", CHILD_OF_2015, "13900139000").marks()))
                .isFalse();
        assertThat(marks.isSameAs(person("虚小构", CHILD_OF_2015, "13800138000").marks()))
                .isFalse();
    }

    @Test
    void who_lives_with_the_holder_of_a_paper_is_of_that_household_and_another_person() {
        IdentityMarks mother = household(person("虚构明", WOMAN_OF_1990, "13800138000"), CHILD_OF_2015);
        IdentityMarks child = person("虚小构", CHILD_OF_2015, "13800138000").marks();
        IdentityMarks grandmother = household(somebodyUnknown(), CHILD_OF_2015);
        IdentityMarks stranger = household(somebodyUnknown(), LOST);

        assertThat(mother.isOfHouseholdOf(child)).isTrue();
        assertThat(child.isOfHouseholdOf(mother)).isTrue();
        assertThat(grandmother.isOfHouseholdOf(mother)).isTrue();
        assertThat(mother.isSameAs(child)).isFalse();
        assertThat(stranger.isOfHouseholdOf(stranger)).isFalse();
        assertThat(mother.toString()).isEqualTo("IdentityMarks[ paper name phone household ]");
    }

    private static IdentityMarks household(PersonDetails head, Identification member) {
        return new PersonDetails(
                        head.name(),
                        head.identification(),
                        head.phone(),
                        head.address(),
                        List.of(new HouseholdMember(new PersonName("虚小构"), Relation.CHILD, Optional.of(member))),
                        Optional.empty())
                .marks();
    }

    @Test
    void two_of_whom_nothing_is_known_are_not_the_same() {
        assertThat(somebodyUnknown().marks().isSameAs(somebodyUnknown().marks()))
                .isFalse();
    }

    @Test
    void the_same_number_on_another_kind_of_paper_is_another_person() {
        assertThat(person("甲", new Identification.TaiwanPermit("12345678"), "13800138000")
                        .marks()
                        .isSameAs(person("乙", new Identification.Passport("12345678"), "13900139000")
                                .marks()))
                .isFalse();
    }

    @Test
    void a_renewed_permit_of_old_form_is_the_same_paper() {
        assertThat(person("甲", new Identification.HongKongMacaoPermit("H1234567801"), "13800138000")
                        .marks()
                        .isSameAs(person("乙", new Identification.HongKongMacaoPermit("h12345678"), "13900139000")
                                .marks()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "阿卜杜拉·买买提, 阿卜杜拉・买买提",
        "阿卜杜拉·买买提, 阿卜杜拉•买买提",
        "阿卜杜拉·买买提, 阿卜杜拉 · 买买提",
        "José, JOSE\u0301",
        "Ａｎｎａ　Ｌｉ, anna li"
    })
    void a_name_written_another_way_is_the_same_name(String one, String another) {
        assertThat(person(one, LOST, "13800138000")
                        .marks()
                        .isSameAs(person(another, LOST, "13800138000").marks()))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"张明, 张朋", "𠮷祥, 吉祥"})
    void another_character_is_another_name(String one, String another) {
        assertThat(person(one, LOST, "13800138000")
                        .marks()
                        .isSameAs(person(another, LOST, "13800138000").marks()))
                .isFalse();
    }
}
