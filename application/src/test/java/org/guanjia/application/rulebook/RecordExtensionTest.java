package org.guanjia.application.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.application.rulebook.CityHall.BUREAU;
import static org.guanjia.application.rulebook.CityHall.BUREAU_OF_SHENZHEN;
import static org.guanjia.application.rulebook.CityHall.RESIDENT;
import static org.guanjia.application.rulebook.CityHall.TOWN_LEAD;
import static org.guanjia.application.rulebook.CityHall.through2026;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class RecordExtensionTest {

    private final CityHall city = new CityHall();

    @Test
    void puts_on_record_who_said_what_when_and_on_what_ground() {
        Receipt receipt = city.recordExtension.handle(BUREAU, Call.of(through2026()));

        ExtensionView view = city.readExtension.handle(TOWN_LEAD, new ReadExtension.Query(receipt.id()));
        assertThat(receipt.version()).isEqualTo(1);
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.recordedBy()).isEqualTo("staff-0017");
        assertThat(view.recordedAt()).isEqualTo(city.now);
        assertThat(view.terms().ground()).isEqualTo("东府办会议纪要〔2026〕3号");
        assertThat(view.terms().fundYears()).containsExactly(2026);
        assertThat(city.stores.entries(ExtensionId.parse(receipt.id()))).hasSize(1);
    }

    @Test
    void has_one_effect_when_the_command_arrives_twice() {
        Call<RecordExtension.Command> call = Call.of(through2026()).with(key("a request"));

        Receipt first = city.recordExtension.handle(BUREAU, call);
        Receipt second = city.recordExtension.handle(BUREAU, call);

        assertThat(second).isEqualTo(first);
        assertThat(city.listExtensions
                        .handle(BUREAU, new ListExtensions.Query(Optional.empty(), Optional.empty(), 10))
                        .items())
                .hasSize(1);
    }

    @Test
    void names_every_fault_of_the_command_at_once() {
        Set<Integer> years = new HashSet<>();
        years.add(null);
        RecordExtension.Command command = new RecordExtension.Command("20 22", null, null, " 空格在前\u0000", years);

        Refusal.InvalidInput refusal = catchThrowableOfType(
                Refusal.InvalidInput.class, () -> city.recordExtension.handle(BUREAU, Call.of(command)));

        assertThat(refusal.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "from: required",
                        "fundYears[]: required",
                        "ground: control-character",
                        "ground: surrounding-space",
                        "rulebook: malformed {expected=the name of an edition such as 2022}",
                        "until: required");
    }

    @Test
    void refuses_a_period_that_ends_before_it_starts() {
        RecordExtension.Command command = new RecordExtension.Command(
                "2022", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31), "会议纪要", Set.of());

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> city.recordExtension.handle(BUREAU, Call.of(command)))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::location).containsExactly("until"));
    }

    @Test
    void names_faults_of_form_and_of_meaning_together() {
        RecordExtension.Command command = new RecordExtension.Command(
                "2022", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 1, 31), " ", Set.of(1999, 2026));

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> city.recordExtension.handle(BUREAU, Call.of(command)))
                .satisfies(refusal -> assertThat(refusal.faults())
                        .extracting(Fault::location)
                        .containsExactlyInAnyOrder("until", "ground", "fundYears"));
    }

    @Test
    void names_a_malformed_rulebook_once_and_by_its_field() {
        RecordExtension.Command command = new RecordExtension.Command(
                "20 22", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", Set.of());

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> city.recordExtension.handle(BUREAU, Call.of(command)))
                .satisfies(refusal ->
                        assertThat(refusal.faults()).extracting(Fault::location).containsExactly("rulebook"));
    }

    @Test
    void refuses_days_that_no_calendar_will_ever_have() {
        RecordExtension.Command command =
                new RecordExtension.Command("2022", LocalDate.of(2026, 1, 1), LocalDate.MAX, "会议纪要", Set.of());

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> city.recordExtension.handle(BUREAU, Call.of(command)))
                .withMessageContaining("until: out-of-range");
    }

    @Test
    void takes_the_same_key_and_request_for_another_use_case_as_another_request() {
        CommandKey key = key("a request");
        String extension = city.recordExtension
                .handle(BUREAU, Call.of(through2026()).with(key))
                .id();
        EndExtensionEarly.Command ending =
                new EndExtensionEarly.Command(extension, LocalDate.of(2026, 10, 31), "新方案施行");

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() ->
                        city.endExtensionEarly.handle(BUREAU, Call.of(ending).with(key)))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.KEY_REUSED));
    }

    @Test
    void answers_an_echo_even_where_the_role_was_taken_away_since() {
        Call<RecordExtension.Command> call = Call.of(through2026()).with(key("a request"));
        Receipt first = city.recordExtension.handle(BUREAU, call);
        Actor dismissed = new Actor(BUREAU.subject(), Set.of());

        assertThat(city.recordExtension.handle(dismissed, call)).isEqualTo(first);
    }

    @Test
    void does_not_know_a_rulebook_that_was_never_put_in_force() {
        RecordExtension.Command command = new RecordExtension.Command(
                "2031", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", Set.of());

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> city.recordExtension.handle(BUREAU, Call.of(command)))
                .withMessageContaining("rulebook: not-one-of {known=2020, 2022}");
    }

    @Test
    void is_not_for_towns_residents_or_other_cities() {
        Call<RecordExtension.Command> call = Call.of(through2026());

        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> city.recordExtension.handle(TOWN_LEAD, call));
        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> city.recordExtension.handle(RESIDENT, call));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> city.recordExtension.handle(BUREAU_OF_SHENZHEN, call));
    }

    private static CommandKey key(String request) {
        return CommandKey.of(BUREAU.subject(), "key-1", request.getBytes(StandardCharsets.UTF_8));
    }
}
