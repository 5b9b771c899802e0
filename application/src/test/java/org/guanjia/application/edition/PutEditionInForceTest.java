package org.guanjia.application.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.application.edition.CityDesk.BUREAU;
import static org.guanjia.application.edition.CityDesk.BUREAU_OF_SHENZHEN;
import static org.guanjia.application.edition.CityDesk.GROUND;
import static org.guanjia.application.edition.CityDesk.RESIDENT;
import static org.guanjia.application.edition.CityDesk.TOWN_LEAD;
import static org.guanjia.application.edition.CityDesk.calendarWith2027;
import static org.guanjia.application.edition.CityDesk.policyList;
import static org.guanjia.application.edition.CityDesk.rulebook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.application.edition.query.ListEditions;
import org.guanjia.application.edition.query.ReadEdition;
import org.guanjia.application.port.EditionView;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class PutEditionInForceTest {

    private final CityDesk city = new CityDesk();

    @Test
    void puts_the_text_on_record_as_it_was_given_with_who_when_and_on_what_ground() {
        String text = "\uFEFF" + rulebook("2027", "2027-01-01 ..").replace("\n", "\r\n");

        Receipt receipt = city.put(text);

        ReadEdition.Answer answer = city.read.handle(TOWN_LEAD, new ReadEdition.Query(receipt.id()));
        EditionView edition = answer.edition();
        assertThat(answer.text()).isEqualTo(text);
        assertThat(edition.kind()).isEqualTo(EditionKind.RULEBOOK);
        assertThat(edition.name()).isEqualTo("2027");
        assertThat(edition.from()).isEqualTo("2027-01-01");
        assertThat(edition.ground()).isEqualTo(GROUND);
        assertThat(edition.recordedBy()).isEqualTo("staff-0017");
        assertThat(edition.recordedAt()).isEqualTo(city.now);
        assertThat(edition.withdrawal()).isEmpty();
    }

    @Test
    void names_every_fault_of_the_text_by_line_together_with_those_of_the_command() {
        String text = rulebook("20 27", "2027-01-01 ..").replace("3 working-days", "many working-days");

        assertThat(faults(() -> city.putRulebook.handle(BUREAU, Call.of(new PutRulebookInForce.Command(text, " ")))))
                .anyMatch(fault -> fault.startsWith("ground: blank"))
                .anyMatch(fault -> fault.matches("text:\\d+ rulebook: malformed.*"))
                .anyMatch(fault -> fault.matches("text:\\d+ W-06.urgent-period: malformed.*"))
                .hasSize(3);
    }

    @Test
    void a_text_that_hides_something_or_is_missing_is_a_fault_of_its_own() {
        assertThat(faults(() -> city.put("rulebook | \u202E2027"))).containsExactly("text: bidi-control");
        assertThat(faults(() -> city.putRulebook.handle(BUREAU, Call.of(new PutRulebookInForce.Command(null, GROUND)))))
                .containsExactly("text: required");
    }

    @Test
    void refuses_a_name_or_a_first_day_that_is_taken_by_a_bundled_edition_or_one_on_record() {
        city.put(rulebook("2027", "2027-01-01 .."));
        city.putPolicies(policyList("2027", "2027-01-01"));
        city.putCalendar(calendarWith2027(), "2026-11-22");

        assertThat(faults(() -> city.put(rulebook("2022", "2027-01-01 .."))))
                .containsExactly("text: repeated {value=2022}", "text: repeated {value=2027-01-01}");
        assertThat(faults(() -> city.putPolicies(policyList("2020", "2027-01-01"))))
                .containsExactly("text: repeated {value=2020}", "text: repeated {value=2027-01-01}");
        assertThat(faults(() -> city.putCalendar(calendarWith2027(), "2026-11-22")))
                .containsExactly("text: repeated {value=prc-2027}", "text: repeated {value=2026-11-22}");
    }

    @Test
    void refuses_a_calendar_that_starts_on_a_day_that_is_over() {
        assertThat(faults(() -> city.putCalendar(calendarWith2027(), "2026-11-20")))
                .containsExactly("from: out-of-range {allowed=≥ 2026-11-21}");
        assertThat(city.putCalendar(calendarWith2027(), "2026-11-21").version()).isEqualTo(1);
    }

    @Test
    void refuses_a_calendar_that_drops_a_covered_year() {
        String narrower =
                calendarWith2027().replace("2020 .. 2027", "2021 .. 2027").replaceAll("(?m)^.*\\| 2020-.*$", "");

        assertThatExceptionOfType(Refusal.RuleBroken.class)
                .isThrownBy(() -> city.putCalendar(narrower, "2026-11-22"))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("M-08.year-dropped"));
    }

    @Test
    void has_one_effect_when_the_command_arrives_twice() {
        Call<PutRulebookInForce.Command> call = Call.of(
                        new PutRulebookInForce.Command(rulebook("2027", "2027-01-01 .."), GROUND))
                .with(CommandKey.of(BUREAU.subject(), "key-1", "a request".getBytes(StandardCharsets.UTF_8)));

        Receipt first = city.putRulebook.handle(BUREAU, call);

        assertThat(city.putRulebook.handle(BUREAU, call)).isEqualTo(first);
        assertThat(listed(Optional.empty(), Optional.empty(), 10).items()).hasSize(1);
    }

    @Test
    void is_for_the_bureau_of_that_city_alone() {
        var command = Call.of(new PutRulebookInForce.Command(rulebook("2027", "2027-01-01 .."), GROUND));

        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> city.putRulebook.handle(TOWN_LEAD, command));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> city.putRulebook.handle(BUREAU_OF_SHENZHEN, command));
        String id = city.put(rulebook("2027", "2027-01-01 ..")).id();
        var withdrawal = Call.of(new WithdrawEdition.Command(id, "文本有误"));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> city.withdraw.handle(TOWN_LEAD, withdrawal));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> city.withdraw.handle(BUREAU_OF_SHENZHEN, withdrawal));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> city.read.handle(RESIDENT, new ReadEdition.Query(id)));
    }

    @Test
    void withdraws_a_future_edition_on_record_and_its_first_day_is_free_again() {
        Receipt first = city.put(rulebook("2027", "2027-01-01 .."));

        Receipt withdrawn = city.withdraw(first);
        Receipt second = city.put(rulebook("2027", "2027-01-01 .."));

        assertThat(withdrawn).isEqualTo(new Receipt(first.id(), 2));
        assertThat(listed(Optional.of("rulebook"), Optional.empty(), 10).items())
                .extracting(view -> view.withdrawal().map(EditionView.Withdrawal::ground))
                .containsExactly(Optional.of("文本有误"), Optional.empty());
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void withdraws_neither_an_edition_in_force_nor_a_version_that_was_not_seen() {
        Receipt edition = city.put(rulebook("2027", "2026-11-22 .."));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> city.withdraw.handle(
                        BUREAU,
                        Call.of(new WithdrawEdition.Command(edition.id(), "文本有误"))
                                .expecting(2)));
        city.now = Instant.parse("2026-11-21T16:00:00Z");
        assertThatExceptionOfType(Refusal.RuleBroken.class)
                .isThrownBy(() -> city.withdraw(edition))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("R-03.already-in-force"));
    }

    @Test
    void pages_through_the_editions_on_record() {
        List<String> put = List.of(
                city.put(rulebook("2027", "2027-01-01 ..")).id(),
                city.putPolicies(policyList("2027", "2027-01-01")).id(),
                city.putCalendar(calendarWith2027(), LocalDate.of(2026, 11, 22).toString())
                        .id());

        Page<EditionView> first = listed(Optional.empty(), Optional.empty(), 2);
        Page<EditionView> second = listed(Optional.empty(), first.next(), 2);

        assertThat(first.items()).extracting(view -> view.id().text()).containsExactly(put.get(0), put.get(1));
        assertThat(second.items()).extracting(view -> view.id().text()).containsExactly(put.get(2));
        assertThat(second.next()).isEmpty();
        assertThat(faults(() -> listed(Optional.of("law"), Optional.empty(), 0)))
                .containsExactly(
                        "kind: not-one-of {known=rulebook, policy-list, calendar}",
                        "limit: out-of-range {allowed=≥ 1}");
    }

    private Page<EditionView> listed(Optional<String> kind, Optional<String> after, int limit) {
        return city.list.handle(TOWN_LEAD, new ListEditions.Query(kind, after, limit));
    }

    private static List<String> faults(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.InvalidInput.class, act).faults().stream()
                .map(Fault::toString)
                .toList();
    }
}
