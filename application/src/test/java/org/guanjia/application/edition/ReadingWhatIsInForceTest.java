package org.guanjia.application.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.edition.CityDesk.RESIDENT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.ExceptionalDay;
import org.guanjia.domain.worktime.ExceptionalDay.Kind;
import org.junit.jupiter.api.Test;

class ReadingWhatIsInForceTest {

    private static final Actor NOBODY = new Actor("nobody", Set.of());

    private final CityDesk desk = new CityDesk();

    @Test
    void names_the_holidays_and_make_up_days_of_a_year_in_order() {
        ReadCalendar.Answer year = year(2026);

        assertThat(year.edition().text()).isEqualTo("prc-2026");
        assertThat(year.covered()).isTrue();
        assertThat(year.days())
                .startsWith(new ExceptionalDay(LocalDate.of(2026, 1, 1), Kind.HOLIDAY, "元旦"))
                .contains(new ExceptionalDay(LocalDate.of(2026, 2, 14), Kind.WORKDAY, "春节"))
                .isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()))
                .allMatch(day -> day.date().getYear() == 2026);
    }

    @Test
    void reads_this_year_where_none_is_named() {
        assertThat(desk.readCalendar.handle(RESIDENT, new ReadCalendar.Query(Optional.empty())))
                .isEqualTo(year(2026));
    }

    @Test
    void says_of_a_year_without_a_notice_that_nothing_is_known() {
        ReadCalendar.Answer year = year(2027);

        assertThat(year.covered()).isFalse();
        assertThat(year.days()).isEmpty();
    }

    @Test
    void knows_a_year_from_the_first_day_of_the_edition_that_covers_it() {
        desk.putCalendar(CityDesk.calendarWith2027(), "2026-11-22");
        ReadCalendar.Answer before = year(2027);
        desk.now = desk.now.plusSeconds(86_400);
        ReadCalendar.Answer after = year(2027);

        assertThat(before.covered()).isFalse();
        assertThat(after.edition().text()).isEqualTo("prc-2027");
        assertThat(after.days()).containsExactly(new ExceptionalDay(LocalDate.of(2027, 1, 1), Kind.HOLIDAY, "元旦"));
    }

    @Test
    void takes_no_year_that_no_edition_can_speak_of() {
        assertThatExceptionOfType(Refusal.InvalidInput.class).isThrownBy(() -> year(1991));
        assertThatExceptionOfType(Refusal.InvalidInput.class).isThrownBy(() -> year(2200));
    }

    @Test
    void answers_nobody_without_a_role() {
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> desk.readCalendar.handle(NOBODY, new ReadCalendar.Query(Optional.empty())));
    }

    private ReadCalendar.Answer year(int year) {
        return desk.readCalendar.handle(RESIDENT, new ReadCalendar.Query(Optional.of(year)));
    }
}
