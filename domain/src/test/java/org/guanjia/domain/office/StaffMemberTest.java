package org.guanjia.domain.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffMemberTest {

    private static final Office CHARITY = Office.parse("441900105:town-charity");
    private static final Office LEAD = Office.parse("441900105:town-lead-department");

    @ParameterizedTest
    @CsvSource({
        "2024-12-31, ''",
        "2025-01-01, 441900105:town-lead-department",
        "2025-02-01, 441900105:town-charity 441900105:town-lead-department",
        "2025-02-28, 441900105:town-charity 441900105:town-lead-department",
        "2025-03-01, 441900105:town-lead-department",
        "2025-04-01, 441900105:town-charity 441900105:town-lead-department",
    })
    void serves_from_the_first_day_of_a_tenure_to_the_last(LocalDate date, String offices) {
        StaffMember member =
                member(LEAD + " 2025-01-01 ..", CHARITY + " 2025-02-01 .. 2025-02-28", CHARITY + " 2025-04-01 ..");

        assertThat(String.join(
                        " ", member.officesOn(date).stream().map(Office::text).toList()))
                .isEqualTo(offices);
        assertThat(member.servesIn(CHARITY, date)).isEqualTo(offices.contains("charity"));
    }

    @Test
    void serves_somewhere() {
        assertThat(catchThrowableOfType(Refusal.InvalidInput.class, () -> member())
                        .faults())
                .hasToString("[tenures: required]");
    }

    @Test
    void serves_in_an_office_once_at_a_time() {
        assertThat(catchThrowableOfType(
                                Refusal.InvalidInput.class,
                                () -> member(
                                        LEAD + " 2025-01-01 ..",
                                        CHARITY + " 2025-01-01 .. 2025-01-31",
                                        CHARITY + " 2025-01-31 .. 2025-02-28",
                                        CHARITY + " 2025-03-01 .."))
                        .faults())
                .hasToString("[tenures[2]: repeated {value=441900105:town-charity}]");
    }

    @Test
    void is_logged_without_name_and_number() {
        StaffMember member = new StaffMember(
                new StaffSubject("u-1"),
                new PersonName("丙虚构"),
                Optional.of(new PhoneNumber("13800138000")),
                member(CHARITY + " 2025-01-01 ..").tenures());

        assertThat(member.toString()).contains("u-1").doesNotContain("丙虚构", "13800138000");
    }

    @Test
    void has_an_opaque_subject_of_one_line() {
        assertThat(new StaffSubject("x".repeat(200))).hasToString("x".repeat(200));
        assertThatThrownBy(() -> new StaffSubject("x".repeat(201)))
                .isInstanceOf(Refusal.InvalidInput.class)
                .hasMessageContaining("too-long {longest=200}");
        assertThatThrownBy(() -> new StaffSubject("a\nb"))
                .isInstanceOf(Refusal.InvalidInput.class)
                .hasMessageContaining("control-character");
    }

    private static StaffMember member(String... tenures) {
        return new StaffMember(
                new StaffSubject("u-1"),
                new PersonName("丙虚构"),
                Optional.empty(),
                Arrays.stream(tenures).map(Tenure::parse).toList());
    }
}
