package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.StaffContact;
import org.guanjia.application.port.StaffView;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables of staff refuse and allow by themselves. */
abstract class StaffTablesContract {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final Actor LEAD = new Actor("u-101", Role.TOWN_LEAD, new Jurisdiction.OfTown(QISHI));
    private static final AtomicInteger SUBJECTS = new AtomicInteger();

    private final StaffSubject subject = new StaffSubject("u-2" + SUBJECTS.incrementAndGet());
    private final StaffRecordId id = StaffRecord.idOf(QISHI, subject);

    abstract TestDatabase database();

    @BeforeEach
    void write_a_row_of_each() {
        database().stores().transactions().in(QISHI, Optional.empty(), tx -> {
            StaffEvent recorded = new StaffEvent.Recorded(
                    subject, List.of(Tenure.parse("441900105:town-charity 2026-01-01 ..")), NOON);
            StaffEvent given = new StaffEvent.ContactGiven(NOON);
            StaffRecord born = StaffRecord.fold(id, List.of(recorded));
            var imported = new OfficeRegisterEvent.StaffImported("qishi.staff", List.of(), 1, 0, 0, NOON);
            return Changes.by(
                            LEAD,
                            NOON,
                            OfficeRegister.note(QISHI, tx.staff().offices(QISHI), imported),
                            new Outcome<>(born.apply(given), List.of(recorded, given)))
                    .with(List.of(new StaffContact(
                            id, 2, new PersonName("甲虚构"), Optional.of(new PhoneNumber("13800138000")))));
        });
    }

    @Test
    void refuse_to_delete_staff_and_registers() {
        for (String table : List.of("staff_record", "office_register")) {
            assertThatExceptionOfType(JdbiException.class)
                    .as(table)
                    .isThrownBy(() -> execute("delete from <schema>." + table))
                    .withStackTraceContaining("append-only");
        }
    }

    @Test
    void refuse_a_contact_of_nobody_and_a_tenure_that_ends_before_it_starts() {
        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() ->
                        execute("insert into <schema>.staff_contact values ('441900105', 'nobody', 1, 'x', null)"))
                .withStackTraceContaining("staff_contact_of");
        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> execute("update <schema>.staff_tenure set last_day = date '2025-12-31'"))
                .withStackTraceContaining("staff_tenure_days");
    }

    @Test
    void let_a_name_be_taken_away_without_touching_record_and_journal() {
        assertThat(view().flatMap(StaffView::name)).contains(new PersonName("甲虚构"));

        execute("delete from <schema>.staff_contact where staff = '" + id.ulid() + "'");

        assertThat(view().map(StaffView::record).map(StaffRecord::version)).contains(2L);
        assertThat(view().flatMap(StaffView::name)).isEmpty();
        assertThat(database().stores().journal().entries(id)).hasSize(2);
    }

    private Optional<StaffView> view() {
        return database().stores().staffViews().find(id);
    }

    private void execute(String sql) {
        database().jdbi().useHandle(handle -> handle.execute(sql));
    }
}
