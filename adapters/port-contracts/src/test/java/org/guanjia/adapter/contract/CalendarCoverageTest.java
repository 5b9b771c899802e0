package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.EditionFixtures.put;
import static org.guanjia.adapter.contract.EditionFixtures.terms;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.health.CalendarCoverage;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.WorkCalendar;
import org.guanjia.domain.worktime.WorkCalendars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCoverageTest extends HealthCheckContract {

    private static final WorkCalendar CALENDAR =
            WorkCalendar.of(CalendarEdition.parse(new SourceText("test.calendar", """
            edition | test-2026
            years   | 2026 .. 2026
            holiday | 2026-01-01 | 元旦
            """)));

    private final MemoryStores memory = new MemoryStores();

    @Override
    protected HealthCheck well() {
        return at("2026-06-01T00:00:00Z");
    }

    @Override
    protected HealthCheck troubled() {
        return at("2027-06-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-01T15:59:59Z, 60, UP",
        "2026-11-01T16:00:00Z, 59, WARNING",
        "2026-12-31T15:59:59Z, 0, WARNING",
        "2026-12-31T16:00:00Z, 0, WARNING",
        "2025-12-31T15:59:59Z, 0, WARNING",
        "2025-12-31T16:00:00Z, 364, UP"
    })
    void warns_while_fewer_than_60_days_are_covered_ahead(Instant now, long days, Health.State state) {
        CalendarCoverage coverage = at(now.toString());

        assertThat(coverage.daysCovered()).isEqualTo(days);
        assertThat(coverage.check().state()).isEqualTo(state);
    }

    @Test
    void an_edition_put_in_force_covers_from_its_first_day() {
        String text = """
                edition | test-2027
                years   | 2026 .. 2027
                holiday | 2026-01-01 | 元旦
                holiday | 2027-01-01 | 元旦
                """;
        memory.in(
                DONGGUAN,
                Optional.empty(),
                tx -> Changes.by(
                        BUREAU_CLERK,
                        NOON,
                        put(terms(EditionKind.CALENDAR, "test-2027", LocalDate.of(2026, 11, 10), text))));

        assertThat(at("2026-11-09T15:59:59Z").check().state()).isEqualTo(Health.State.WARNING);
        assertThat(at("2026-11-09T16:00:00Z").check().state()).isEqualTo(Health.State.UP);
    }

    private CalendarCoverage at(String now) {
        EditionsInForce editions = new EditionsInForce(
                new EditionSet(
                        BundledEditions.ALL.rulebooks(), WorkCalendars.of(CALENDAR), BundledEditions.ALL.policyLists()),
                memory.recordedEditions(),
                BundledEditions.REGION);
        return new CalendarCoverage(editions, InstantSource.fixed(Instant.parse(now)));
    }
}
