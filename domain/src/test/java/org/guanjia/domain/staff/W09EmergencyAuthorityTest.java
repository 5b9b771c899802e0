package org.guanjia.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.domain.staff.Clerks.LEAD;
import static org.guanjia.domain.staff.Clerks.NOON;
import static org.guanjia.domain.staff.Clerks.VILLAGE;
import static org.guanjia.domain.staff.Clerks.faultsOf;
import static org.guanjia.domain.staff.Clerks.recorded;
import static org.guanjia.domain.staff.Clerks.tenures;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** W-09: the officer who decides an emergency was authorised beforehand, by name and dates, on record. */
class W09EmergencyAuthorityTest {

    private static final String GROUND = "镇值班安排〔2026〕9号";
    private static final DateSpan OCTOBER = DateSpan.parse("2026-10-01 .. 2026-10-31");

    private final StaffRecord officer = recorded("u-1", VILLAGE + " 2024-01-01 ..");
    private final StaffRecord authorised =
            officer.authorise(VILLAGE, OCTOBER, GROUND, NOON).state();

    @ParameterizedTest
    @CsvSource({
        "2026-09-30T15:59:59Z, false",
        "2026-09-30T16:00:00Z, true",
        "2026-10-31T15:59:59Z, true",
        "2026-10-31T16:00:00Z, false",
    })
    void holds_on_its_days_only(Instant at, boolean holds) {
        assertThat(authorised.emergencyAuthorityAt(at).isPresent()).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "441900105201:village-committee, 441900105201, true",
        "441900105201:village-committee, 441900105206, false",
        "441900105:town-lead-department, 441900105206, true",
        "441900105:town-lead-department, 441900106203, false",
    })
    void reaches_as_far_as_its_office(String office, String village, boolean reaches) {
        StaffRecord given = recorded("u-1", office + " 2024-01-01 ..")
                .authorise(Office.parse(office), OCTOBER, GROUND, NOON)
                .state();

        assertThat(given.emergencyAuthorityAt(Instant.parse("2026-10-10T00:00:00Z"), new VillageCode(village)))
                .isEqualTo(given.emergencyAuthorityAt(Instant.parse("2026-10-10T00:00:00Z"))
                        .filter(authority -> reaches));
    }

    @Test
    void names_officer_office_days_and_ground() {
        assertThat(authorised.emergencyAuthorityAt(Instant.parse("2026-10-10T00:00:00Z")))
                .contains(new EmergencyAuthority(
                        1, VILLAGE, new StaffSubject("u-1"), OCTOBER, GROUND, NOON, Optional.empty()));
    }

    @Test
    void holds_on_the_day_it_is_given_for_what_happens_afterwards_only() {
        StaffRecord given = officer.authorise(VILLAGE, DateSpan.parse("2026-09-28 .. 2026-10-31"), GROUND, NOON)
                .state();

        assertThat(given.emergencyAuthorityAt(NOON.minus(1, ChronoUnit.MICROS))).isEmpty();
        assertThat(given.emergencyAuthorityAt(NOON)).isPresent();
    }

    @Test
    void keeps_when_it_was_given_after_it_was_withdrawn() {
        Instant during = Instant.parse("2026-10-03T02:00:00Z");
        StaffRecord withdrawn =
                authorised.withdrawAuthority(1, "改由他人值班", during).state();

        assertThat(withdrawn.state().authorities())
                .singleElement()
                .satisfies(authority -> assertThat(authority.grantedAt()).isEqualTo(NOON));
    }

    @ParameterizedTest
    @CsvSource({"2026-09-27, W-09.not-beforehand", "2026-09-28, "})
    void is_given_beforehand_at_the_latest_on_its_first_day(String from, String refusal) {
        DateSpan days = DateSpan.parse(from + " .. 2026-10-31");

        if (refusal == null) {
            assertThat(officer.authorise(VILLAGE, days, GROUND, NOON).state().emergencyAuthorityAt(NOON))
                    .isPresent();
        } else {
            assertThatExceptionOfType(Refusal.RuleBroken.class)
                    .isThrownBy(() -> officer.authorise(VILLAGE, days, GROUND, NOON))
                    .satisfies(broken -> assertThat(broken.key()).isEqualTo(refusal));
        }
    }

    @Test
    void is_for_officers_of_towns_and_villages_only() {
        TownCode city = new TownCode("441900000");
        StaffRecord clerk = StaffRecord.record(
                        city, new StaffSubject("u-9"), tenures("441900000:city-bureau 2024-01-01 .."), NOON)
                .state();

        assertThatExceptionOfType(Refusal.RuleBroken.class)
                .isThrownBy(() -> clerk.authorise(Office.parse("441900000:city-bureau"), OCTOBER, GROUND, NOON))
                .satisfies(broken -> assertThat(broken.key()).isEqualTo("W-09.not-of-a-town"));
    }

    @Test
    void is_refused_with_every_fault() {
        assertThat(faultsOf(() -> officer.authorise(LEAD, DateSpan.parse("2026-10-01 .."), GROUND, NOON)))
                .containsExactly(
                        "until: required",
                        "subject: not-serving {subject=u-1, office=441900105:town-lead-department,"
                                + " days=2026-10-01 ..}");
        assertThat(faultsOf(
                        () -> authorised.authorise(VILLAGE, DateSpan.parse("2026-10-31 .. 2026-11-30"), GROUND, NOON)))
                .containsExactly("from: repeated {value=441900105201:village-committee}");
        assertThat(faultsOf(() -> officer.authorise(VILLAGE, OCTOBER, "a\nb", NOON)))
                .containsExactly("control-character");
    }

    @Test
    void is_withdrawn_from_that_moment_on_and_only_once() {
        Instant during = Instant.parse("2026-10-03T02:00:00Z");
        StaffRecord withdrawn =
                authorised.withdrawAuthority(1, "改由他人值班", during).state();

        assertThat(withdrawn.emergencyAuthorityAt(during.minusSeconds(1))).isPresent();
        assertThat(withdrawn.emergencyAuthorityAt(during)).isEmpty();
        assertThat(faultsOf(() -> withdrawn.withdrawAuthority(1, GROUND, during)))
                .containsExactly("number: not-one-of {known=-}");
        assertThat(withdrawn
                        .authorise(VILLAGE, DateSpan.parse("2026-10-04 .. 2026-10-31"), GROUND, during)
                        .state()
                        .emergencyAuthorityAt(Instant.parse("2026-10-05T02:00:00Z"))
                        .map(EmergencyAuthority::number))
                .contains(2);
    }

    @Test
    void falls_away_when_the_officer_leaves_the_office() {
        StaffRecord gone = authorised
                .serve(tenures(VILLAGE + " 2024-01-01 .. 2026-10-02"), NOON)
                .orElseThrow()
                .state();

        assertThat(gone.emergencyAuthorityAt(Instant.parse("2026-10-02T02:00:00Z")))
                .isPresent();
        assertThat(gone.emergencyAuthorityAt(Instant.parse("2026-10-03T02:00:00Z")))
                .isEmpty();
    }
}
