package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.guanjia.application.health.CalendarCoverage;
import org.guanjia.application.port.Health;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.WorkCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCoverageTest extends HealthCheckContract {

    private static final WorkCalendar CALENDAR =
            WorkCalendar.of(CalendarEdition.parse(new SourceText("test.calendar", """
            edition | test-2026
            years   | 2026 .. 2026
            holiday | 2026-01-01 | 元旦
            """)));

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

    private static CalendarCoverage at(String now) {
        return new CalendarCoverage(CALENDAR, InstantSource.fixed(Instant.parse(now)));
    }
}
