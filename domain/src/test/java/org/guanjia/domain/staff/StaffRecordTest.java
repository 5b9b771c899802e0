package org.guanjia.domain.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.staff.Clerks.LEAD;
import static org.guanjia.domain.staff.Clerks.NOON;
import static org.guanjia.domain.staff.Clerks.QISHI;
import static org.guanjia.domain.staff.Clerks.VILLAGE;
import static org.guanjia.domain.staff.Clerks.faultsOf;
import static org.guanjia.domain.staff.Clerks.recorded;
import static org.guanjia.domain.staff.Clerks.tenures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaffRecordTest {

    private static final StaffSubject SUBJECT = new StaffSubject("u-1");

    @Test
    void is_one_for_a_subject_in_a_town() {
        TownCode elsewhere = new TownCode("441900104");

        assertThat(recorded("u-1", LEAD + " 2026-01-01 ..").id())
                .isEqualTo(StaffRecord.idOf(QISHI, SUBJECT))
                .isNotEqualTo(StaffRecord.idOf(QISHI, new StaffSubject("u-2")))
                .isNotEqualTo(StaffRecord.idOf(elsewhere, SUBJECT));
    }

    @Test
    void stands_in_the_partition_of_its_offices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recorded("u-1", "441900104:town-charity 2026-01-01 .."))
                .withMessageStartingWith("Staff of 441900105");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recorded("u-1", LEAD + " 2026-01-01 ..")
                        .serve(tenures("441900000:city-bureau 2026-01-01 .."), NOON));
        assertThat(faultsOf(() -> recorded("u-1"))).containsExactly("tenures: required");
    }

    @ParameterizedTest
    @CsvSource({
        // the same again
        "441900105:town-lead-department 2024-01-01 .., ''",
        // a last day
        "441900105:town-lead-department 2024-01-01 .. 2026-09-30, 441900105:town-lead-department 2024-01-01 .. 2026-09-30",
        // an earlier first day
        "441900105:town-lead-department 2023-01-01 .., 441900105:town-lead-department 2023-01-01 ..",
        // another office beside it
        "441900105:town-charity 2026-10-01 .., 441900105:town-charity 2026-10-01 .. 441900105:town-lead-department 2024-01-01 ..",
        // days in the same office apart from it
        "441900105:town-lead-department 2023-01-01 .. 2023-12-31, 441900105:town-lead-department 2023-01-01 .. 2023-12-31 441900105:town-lead-department 2024-01-01 ..",
    })
    void adds_and_changes_tenures_and_takes_none_away(String given, String then) {
        StaffRecord before = recorded("u-1", LEAD + " 2024-01-01 ..");

        String after = before.serve(tenures(given), NOON)
                .map(outcome -> String.join(
                        " ",
                        outcome.state().tenures().stream()
                                .map(tenure -> tenure.office() + " " + tenure.days())
                                .toList()))
                .orElse("");

        assertThat(after).isEqualTo(then);
    }

    @Test
    void says_where_somebody_serves_on_a_day() {
        StaffRecord record = recorded("u-1", LEAD + " 2024-01-01 .. 2026-09-28", VILLAGE + " 2026-09-28 ..");

        assertThat(record.officesOn(LocalDate.of(2026, 9, 28))).containsExactly(VILLAGE, LEAD);
        assertThat(record.officesOn(LocalDate.of(2026, 9, 29))).containsExactly(VILLAGE);
        assertThat(record.servesIn(LEAD, LocalDate.of(2026, 9, 29))).isFalse();
    }

    @Test
    void folds_from_its_journal_to_its_state() {
        StaffRecord other = recorded("u-2", LEAD + " 2024-01-01 ..");
        List<StaffEvent> journal = new ArrayList<>();
        Outcome<StaffRecord, StaffEvent> born =
                StaffRecord.record(QISHI, SUBJECT, tenures(LEAD + " 2024-01-01 .."), NOON);
        journal.addAll(born.events());
        StaffRecord record = note(journal, born.state().giveContact(NOON));
        record = note(
                journal, record.serve(tenures(VILLAGE + " 2026-01-01 .."), NOON).orElseThrow());
        record = note(journal, record.substitute(other, LEAD, DateSpan.parse("2026-10-01 .. 2026-10-08"), NOON));
        record = note(journal, record.endSubstitution(1, NOON));
        record = note(journal, record.authorise(LEAD, DateSpan.parse("2026-10-01 .. 2026-10-31"), "值班安排", NOON));
        record = note(journal, record.withdrawAuthority(1, "改由他人值班", NOON));

        assertThat(StaffRecord.fold(record.id(), journal)).isEqualTo(record);
        assertThat(StaffRecord.restore(record.id(), record.version(), record.state()))
                .isEqualTo(record);
        assertThat(record.version()).isEqualTo(7);
        assertThat(record.state().contact()).isEqualTo(2);
        assertThat(journal.stream().map(StaffEvent::getClass).distinct())
                .hasSize(StaffEvent.class.getPermittedSubclasses().length);
    }

    @Test
    void is_recorded_once_and_first() {
        StaffEvent recorded = new StaffEvent.Recorded(SUBJECT, tenures(LEAD + " 2024-01-01 .."), NOON);
        var id = StaffRecord.idOf(QISHI, SUBJECT);

        assertThatIllegalArgumentException().isThrownBy(() -> StaffRecord.fold(id, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffRecord.fold(id, List.of(new StaffEvent.ContactGiven(NOON))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StaffRecord.fold(id, List.of(recorded, recorded)))
                .withMessageContaining("only once");
    }

    @Test
    void orders_tenures_by_office_and_first_day() {
        assertThat(tenures(LEAD + " 2025-01-01 ..", LEAD + " 2024-01-01 .. 2024-12-31", VILLAGE + " 2026-01-01 .."))
                .satisfies(all -> assertThat(all.stream().sorted(Tenure.ORDER).toList())
                        .isEqualTo(tenures(
                                VILLAGE + " 2026-01-01 ..",
                                LEAD + " 2024-01-01 .. 2024-12-31",
                                LEAD + " 2025-01-01 ..")));
    }

    private static StaffRecord note(List<StaffEvent> journal, Outcome<StaffRecord, StaffEvent> outcome) {
        journal.addAll(outcome.events());
        return outcome.state();
    }
}
