package org.guanjia.application.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.person.Address;
import org.guanjia.domain.person.HouseholdMember;
import org.guanjia.domain.person.Particular;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.Relation;
import org.guanjia.domain.person.Representative;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class PersonFormTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);
    private static final Optional<String> NOTHING = Optional.empty();

    @Test
    void reads_a_person_with_household_and_representative() {
        PersonForm form = new PersonForm(
                Optional.of("张𠮷明"),
                NOTHING,
                "PASSPORT",
                "e12345678",
                NOTHING,
                Optional.of("NONE_POSSESSED"),
                Optional.of("企石镇虚构路88号"),
                NOTHING,
                List.of(
                        new PersonForm.Member("张小", "CHILD", Optional.of("TAIWAN_PERMIT"), Optional.of("12345678")),
                        new PersonForm.Member("张老", "PARENT", NOTHING, NOTHING)),
                Optional.of(new PersonForm.Agent("代理", "SOCIAL_WORKER", "13800138000", "委托书")));

        assertThat(form.details(TODAY))
                .isEqualTo(new PersonDetails(
                        Particular.of(new PersonName("张𠮷明")),
                        new Identification.Passport("E12345678"),
                        Particular.missing(Particular.Reason.NONE_POSSESSED),
                        Particular.of(new Address("企石镇虚构路88号")),
                        List.of(
                                new HouseholdMember(
                                        new PersonName("张小"),
                                        Relation.CHILD,
                                        Optional.of(new Identification.TaiwanPermit("12345678"))),
                                new HouseholdMember(new PersonName("张老"), Relation.PARENT, Optional.empty())),
                        Optional.of(new Representative(
                                new PersonName("代理"), Relation.SOCIAL_WORKER, new PhoneNumber("13800138000"), "委托书"))));
    }

    @Test
    void names_everything_that_is_wrong_at_once_and_repeats_none_of_it() {
        PersonForm form = new PersonForm(
                NOTHING,
                NOTHING,
                "RESIDENT_ID",
                "44190019900307002X9",
                Optional.of("12345"),
                Optional.of("UNKNOWN"),
                NOTHING,
                Optional.of("forgotten"),
                List.of(
                        new PersonForm.Member(" ", "COUSIN", Optional.of("PASSPORT"), NOTHING),
                        new PersonForm.Member("张老", "PARENT", Optional.of("PASS"), Optional.of("77665544"))),
                Optional.of(new PersonForm.Agent("代理", "FRIEND", "99999", " ")));

        Refusal.InvalidInput refusal = catchThrowableOfType(Refusal.InvalidInput.class, () -> form.details(TODAY));

        assertThat(refusal.faults())
                .extracting(fault -> fault.location() + " " + fault.code())
                .containsExactly(
                        "name REQUIRED",
                        "number MALFORMED",
                        "phoneMissing SURPLUS",
                        "phone MALFORMED",
                        "addressMissing NOT_ONE_OF",
                        "household[0].name BLANK",
                        "household[0].relation NOT_ONE_OF",
                        "household[0].number REQUIRED",
                        "household[1].paper NOT_ONE_OF",
                        "representative.relation NOT_ONE_OF",
                        "representative.phone MALFORMED",
                        "representative.authorisation BLANK");
        assertThat(refusal.getMessage() + form + form.household() + form.representative())
                .doesNotContain("44190019900307002", "12345", "99999", "77665544", "张老", "代理");
    }
}
