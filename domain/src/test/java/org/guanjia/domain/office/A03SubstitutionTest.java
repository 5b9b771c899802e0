package org.guanjia.domain.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** substitution is explicit, dated, within the same office. */
class A03SubstitutionTest {

    private static final Office LEAD = Office.parse("441900105:town-lead-department");
    private static final StaffMember ABSENT = member("u-1", "441900105:town-lead-department 2026-01-01 ..");
    private static final DateSpan MARCH = DateSpan.parse("2026-03-01 .. 2026-03-31");

    @ParameterizedTest
    @CsvSource({
        "441900105:town-lead-department 2026-03-01 .. 2026-03-31, true",
        "441900105:town-lead-department 2026-03-02 .., false",
        "441900105:town-lead-department 2026-01-01 .. 2026-03-30, false",
        "441900105:town-charity 2026-01-01 .., false",
        "441900104:town-lead-department 2026-01-01 .., false",
    })
    void stands_only_between_two_who_serve_in_the_office_on_all_the_days(String tenure, boolean stands) {
        StaffMember substitute = member("u-2", tenure);

        assertThat(faultsOf(ABSENT, substitute, MARCH))
                .isEqualTo(
                        stands
                                ? List.of()
                                : List.of("substitute: not-serving {subject=u-2, office=" + LEAD + ", days=" + MARCH
                                        + "}"));
        assertThat(faultsOf(substitute, ABSENT, MARCH)).hasSize(stands ? 0 : 1);
    }

    @Test
    void needs_a_last_day() {
        StaffMember substitute = member("u-2", "441900105:town-lead-department 2026-01-01 ..");

        assertThat(faultsOf(ABSENT, substitute, DateSpan.parse("2026-03-01 ..")))
                .containsExactly("days.until: required");
    }

    @Test
    void is_never_by_oneself() {
        assertThat(faultsOf(ABSENT, ABSENT, MARCH)).containsExactly("substitute: repeated {value=u-1}");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, ''", "2026-02-02, u-102", "2026-02-13, u-102", "2026-02-14, ''"})
    void holds_from_its_first_day_to_its_last(LocalDate date, String substitute) {
        assertThat(substitutes("u-101", LEAD, date)).isEqualTo(substitute);
    }

    @Test
    void holds_in_its_office_and_for_the_absent_one_only() {
        LocalDate date = LocalDate.of(2026, 2, 2);

        assertThat(substitutes("u-102", LEAD, date)).isEmpty();
        assertThat(substitutes("u-101", Office.parse("441900105:town-charity"), date))
                .isEmpty();
    }

    @Test
    void does_not_pass_on_and_may_be_shared() {
        StaffRegistry registry = Registries.of("""
                staff | a | 甲虚构 | - | 441900105:town-charity 2026-01-01 ..
                staff | b | 乙虚构 | - | 441900105:town-charity 2026-01-01 ..
                staff | c | 丙虚构 | - | 441900105:town-charity 2026-01-01 ..
                substitution | 441900105:town-charity | b | c | 2026-01-01 .. 2026-01-31
                substitution | 441900105:town-charity | a | b | 2026-01-15 .. 2026-01-31
                substitution | 441900105:town-charity | b | c | 2026-01-31 .. 2026-02-28
                substitution | 441900105:town-charity | b | a | 2026-01-31 .. 2026-02-28
                """);
        Office charity = Office.parse("441900105:town-charity");
        LocalDate date = LocalDate.of(2026, 1, 31);

        assertThat(registry.substitutesOf(new StaffSubject("a"), charity, date))
                .extracting(member -> member.subject().text())
                .containsExactly("b");
        assertThat(registry.substitutesOf(new StaffSubject("b"), charity, date))
                .extracting(member -> member.subject().text())
                .containsExactly("a", "c");
    }

    private static String substitutes(String absent, Office office, LocalDate date) {
        return String.join(
                " ",
                Registries.EXAMPLE.substitutesOf(new StaffSubject(absent), office, date).stream()
                        .map(member -> member.subject().text())
                        .toList());
    }

    private static List<String> faultsOf(StaffMember absent, StaffMember substitute, DateSpan days) {
        try {
            Substitution.between(LEAD, absent, substitute, days);
            return List.of();
        } catch (Refusal.InvalidInput refusal) {
            return refusal.faults().stream().map(Object::toString).toList();
        }
    }

    private static StaffMember member(String subject, String... tenures) {
        return new StaffMember(
                new StaffSubject(subject),
                new PersonName("甲虚构"),
                Optional.empty(),
                Arrays.stream(tenures).map(Tenure::parse).toList());
    }
}
