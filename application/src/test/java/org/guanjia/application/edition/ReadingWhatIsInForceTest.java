package org.guanjia.application.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.edition.CityDesk.RESIDENT;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.application.edition.query.ReadPolicyList;
import org.guanjia.domain.policy.Policy;
import org.guanjia.domain.policy.PolicyListEdition;
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
    void reads_the_policies_of_today_with_departments_and_clauses() {
        PolicyListEdition list = policies(Optional.empty());

        assertThat(list.id().text()).isEqualTo("2020");
        assertThat(list.policies()).hasSize(10);
        Policy first = list.policies().get(0);
        assertThat(first.department().name()).isEqualTo("民政部门");
        assertThat(first.clause()).startsWith("004 二(一)");
    }

    @Test
    void reads_the_list_of_a_day_by_what_was_put_in_force() {
        desk.putPolicies(CityDesk.policyList("2027", "2027-01-01"));

        assertThat(policies("2026-12-31").id().text()).isEqualTo("2020");
        assertThat(policies("2027-01-01").id().text()).isEqualTo("2027");
    }

    @Test
    void finds_no_list_before_the_first() {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> policies("2020-10-28"));
    }

    @Test
    void answers_nobody_without_a_role() {
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> desk.readCalendar.handle(NOBODY, new ReadCalendar.Query(Optional.empty())));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> desk.readPolicyList.handle(NOBODY, new ReadPolicyList.Query(Optional.empty())));
    }

    private PolicyListEdition policies(String day) {
        return policies(Optional.of(LocalDate.parse(day)));
    }

    private PolicyListEdition policies(Optional<LocalDate> day) {
        return desk.readPolicyList.handle(RESIDENT, new ReadPolicyList.Query(day));
    }

    private ReadCalendar.Answer year(int year) {
        return desk.readCalendar.handle(RESIDENT, new ReadCalendar.Query(Optional.of(year)));
    }
}
