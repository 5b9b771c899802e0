package org.guanjia.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.staff.Clerks.LEAD;
import static org.guanjia.domain.staff.Clerks.NOON;
import static org.guanjia.domain.staff.Clerks.VILLAGE;
import static org.guanjia.domain.staff.Clerks.faultsOf;
import static org.guanjia.domain.staff.Clerks.recorded;
import static org.guanjia.domain.staff.Clerks.tenures;

import java.time.Instant;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** substitution is explicit, dated, on record, within the same office. */
class A03RecordedSubstitutionTest {

    private static final DateSpan NATIONAL_DAY = DateSpan.parse("2026-10-01 .. 2026-10-08");

    private final StaffRecord absent = recorded("u-1", LEAD + " 2024-01-01 ..");
    private final StaffRecord deputy = recorded("u-2", LEAD + " 2025-01-01 ..");
    private final StaffRecord substituted =
            absent.substitute(deputy, LEAD, NATIONAL_DAY, NOON).state();

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T15:59:59Z, false",
        "2026-09-30T16:00:00Z, true",
        "2026-10-08T15:59:59Z, true",
        "2026-10-08T16:00:00Z, false",
    })
    void holds_from_the_first_moment_of_its_first_day_to_the_last_of_its_last(Instant at, boolean holds) {
        assertThat(substituted.substitutesAt(LEAD, at).contains(new StaffSubject("u-2")))
                .isEqualTo(holds);
        assertThat(substituted.substitutesAt(VILLAGE, at)).isEmpty();
    }

    @Test
    void is_refused_with_every_fault() {
        StaffRecord elsewhere = recorded("u-3", VILLAGE + " 2024-01-01 ..");

        assertThat(faultsOf(() -> absent.substitute(elsewhere, LEAD, DateSpan.parse("2026-10-01 .."), NOON)))
                .containsExactly(
                        "days.until: required",
                        "substitute: not-serving {subject=u-3, office=441900105:town-lead-department,"
                                + " days=2026-10-01 ..}");
        assertThat(faultsOf(() -> absent.substitute(absent, LEAD, NATIONAL_DAY, NOON)))
                .containsExactly("substitute: repeated {value=u-1}");
    }

    @Test
    void is_recorded_once_until_it_is_ended() {
        Substitution same = Substitution.between(LEAD, absent, deputy, NATIONAL_DAY);

        assertThat(faultsOf(() -> substituted.substitute(deputy, LEAD, NATIONAL_DAY, NOON)))
                .containsExactly("days: repeated {value=2026-10-01 .. 2026-10-08}");
        assertThat(substituted.state().stands(same)).isTrue();
        StaffRecord ended = substituted.endSubstitution(1, NOON).state();
        assertThat(ended.state().stands(same)).isFalse();
        assertThat(ended.state().hasHad(same)).isTrue();
        assertThat(absent.state().hasHad(same)).isFalse();
        assertThat(ended.substitute(deputy, LEAD, NATIONAL_DAY, NOON)
                        .state()
                        .state()
                        .substitutions())
                .extracting(RecordedSubstitution::number)
                .containsExactly(1, 2);
    }

    @Test
    void ends_from_that_moment_on_and_only_once() {
        Instant during = Instant.parse("2026-10-03T02:00:00Z");
        StaffRecord ended = substituted.endSubstitution(1, during).state();

        assertThat(ended.substitutesAt(LEAD, during.minusSeconds(1))).isNotEmpty();
        assertThat(ended.substitutesAt(LEAD, during)).isEmpty();
        assertThat(faultsOf(() -> ended.endSubstitution(1, during))).containsExactly("number: not-one-of {known=-}");
        assertThat(faultsOf(() -> substituted.endSubstitution(2, during)))
                .containsExactly("number: not-one-of {known=1}");
        assertThat(faultsOf(() -> substituted.endSubstitution(1, Instant.parse("2026-10-09T00:00:00Z"))))
                .containsExactly("number: not-one-of {known=-}");
    }

    @Test
    void falls_away_when_the_absent_one_leaves_the_office() {
        StaffRecord gone = substituted
                .serve(tenures(LEAD + " 2024-01-01 .. 2026-10-02"), NOON)
                .orElseThrow()
                .state();

        assertThat(gone.substitutesAt(LEAD, Instant.parse("2026-10-02T02:00:00Z")))
                .isNotEmpty();
        assertThat(gone.substitutesAt(LEAD, Instant.parse("2026-10-03T02:00:00Z")))
                .isEmpty();
    }
}
