package org.guanjia.application.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.edition.CityDesk.BUREAU;
import static org.guanjia.application.edition.CityDesk.TOWN_LEAD;
import static org.guanjia.application.edition.CityDesk.calendarWith2027;
import static org.guanjia.application.edition.CityDesk.policyList;
import static org.guanjia.application.edition.CityDesk.rulebook;

import java.time.LocalDate;
import org.guanjia.application.edition.query.TryCalendar;
import org.guanjia.application.edition.query.TryPolicyList;
import org.guanjia.application.edition.query.TryRulebook;
import org.guanjia.domain.policy.PolicyListComparison;
import org.guanjia.domain.rulebook.RulebookComparison;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CalendarComparison;
import org.guanjia.domain.worktime.CalendarComparison.DayChange;
import org.junit.jupiter.api.Test;

class TryEditionTest {

    private final CityDesk city = new CityDesk();

    @Test
    void a_rulebook_is_compared_with_the_one_it_would_follow() {
        TryRulebook.Trial trial =
                city.tryRulebook.handle(BUREAU, new TryRulebook.Query(rulebook("2027", "2027-01-01 .. 2031-12-31")));

        assertThat(trial.from()).isEqualTo("2027-01-01");
        assertThat(trial.until()).contains(LocalDate.of(2031, 12, 31));
        RulebookComparison comparison = trial.comparison().orElseThrow();
        assertThat(comparison.before()).isEqualTo(new RulebookId("2022"));
        assertThat(comparison.changes())
                .extracting(change -> change.parameter().key())
                .containsExactly("W-06.urgent-period");
    }

    @Test
    void a_rulebook_before_all_others_has_nothing_to_be_compared_with() {
        assertThat(city.tryRulebook
                        .handle(BUREAU, new TryRulebook.Query(rulebook("2019", "2019-01-01 ..")))
                        .comparison())
                .isEmpty();
    }

    @Test
    void a_policy_list_is_compared_with_the_one_it_would_follow() {
        PolicyListComparison comparison = city.tryPolicyList
                .handle(BUREAU, new TryPolicyList.Query(policyList("2027", "2027-01-01")))
                .comparison()
                .orElseThrow();

        assertThat(comparison.before().text()).isEqualTo("2020");
        assertThat(comparison.removed()).hasSize(9);
    }

    @Test
    void a_calendar_is_compared_with_the_one_in_force_on_its_first_day() {
        CalendarComparison comparison =
                city.tryCalendar.handle(BUREAU, new TryCalendar.Query(calendarWith2027(), LocalDate.of(2026, 11, 22)));

        assertThat(comparison.before().text()).isEqualTo("prc-2026");
        assertThat(comparison.yearsAfter().last()).isEqualTo(2027);
        assertThat(comparison.days()).containsExactly(new DayChange(LocalDate.of(2026, 12, 31), false));
    }

    @Test
    void a_trial_refuses_what_could_not_be_put_in_force() {
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(
                        () -> city.tryRulebook.handle(BUREAU, new TryRulebook.Query(rulebook("2022", "2027-01-01 .."))))
                .withMessageContaining("text: repeated {value=2022}");
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() ->
                        city.tryPolicyList.handle(BUREAU, new TryPolicyList.Query(policyList("2020", "2027-01-01"))))
                .withMessageContaining("text: repeated {value=2020}");
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> city.tryCalendar.handle(
                        BUREAU, new TryCalendar.Query(calendarWith2027(), LocalDate.of(2026, 11, 20))))
                .withMessageContaining("from: out-of-range");
    }

    @Test
    void a_trial_puts_nothing_on_record() {
        city.tryRulebook.handle(BUREAU, new TryRulebook.Query(rulebook("2027", "2027-01-01 ..")));

        assertThat(city.stores.recordedEditions().standing(CityDesk.DONGGUAN)).isEmpty();
        assertThat(city.put(rulebook("2027", "2027-01-01 ..")).version()).isEqualTo(1);
    }

    @Test
    void a_trial_is_for_the_bureau_alone() {
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() ->
                        city.tryRulebook.handle(TOWN_LEAD, new TryRulebook.Query(rulebook("2027", "2027-01-01 .."))));
    }
}
