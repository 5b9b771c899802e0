package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.adapter.contract.Clerks.QISHI;
import static org.guanjia.adapter.contract.Clerks.giveContact;
import static org.guanjia.adapter.contract.Clerks.newOffice;
import static org.guanjia.adapter.contract.Clerks.newSubject;
import static org.guanjia.adapter.contract.Clerks.recorded;
import static org.guanjia.adapter.contract.Clerks.tenure;
import static org.guanjia.adapter.contract.Clerks.write;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Staff;
import org.guanjia.application.port.StaffContact;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.staff.NamedOffice;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Staff}. */
public abstract class StaffContract {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_a_record_with_everything_that_stands_on_it() {
        Office office = newOffice();
        StaffRecord deputy = write(stores(), recorded(newSubject(), tenure(office, "2026-01-01 ..")));
        StaffRecord record = write(
                stores(),
                recorded(
                        newSubject(),
                        tenure(office, "2025-01-01 .."),
                        tenure(newOffice(), "2020-01-01 .. 2020-12-31")));
        record = write(stores(), record.substitute(deputy, office, DateSpan.parse("2026-10-01 .. 2026-10-08"), NOON));
        record = write(stores(), record.endSubstitution(1, NOON));
        record = write(
                stores(), record.authorise(office, DateSpan.parse("2026-10-01 .. 2026-10-31"), "值班〔2026〕9号", NOON));
        record = write(stores(), record.withdrawAuthority(1, "改由他人", NOON));

        StaffRecord standing = record;
        assertThat(found(standing.id())).contains(standing);
        assertThat(stores().journal().entries(standing.id())).hasSize(5);
    }

    @Test
    void finds_the_officer_who_may_decide_an_emergency() {
        Office office = newOffice();
        StaffSubject subject = newSubject();
        StaffRecord record = write(stores(), recorded(subject, tenure(office, "2026-01-01 ..")));
        write(stores(), record.authorise(office, DateSpan.parse("2026-10-01 .. 2026-10-31"), "值班〔2026〕9号", NOON));

        Function<Instant, Boolean> may = at -> found(StaffRecord.idOf(QISHI, subject))
                .flatMap(found -> found.emergencyAuthorityAt(at))
                .isPresent();
        assertThat(may.apply(NOON)).isFalse();
        assertThat(may.apply(Instant.parse("2026-10-31T12:00:00Z"))).isTrue();
    }

    @Test
    void finds_of_many_those_that_are_on_record() {
        StaffRecord one = write(stores(), recorded(newSubject(), tenure(newOffice(), "2026-01-01 ..")));
        StaffRecord other = write(stores(), recorded(newSubject(), tenure(newOffice(), "2026-01-01 ..")));
        List<StaffRecordId> asked = List.of(one.id(), other.id(), StaffRecord.idOf(QISHI, newSubject()));

        assertThat(all(asked)).containsOnlyKeys(one.id(), other.id()).containsValues(one, other);
        assertThat(all(List.of())).isEmpty();
    }

    @Test
    void lets_whoever_was_found_among_many_or_by_office_be_changed() {
        Office office = newOffice();
        StaffRecord record = write(stores(), recorded(newSubject(), tenure(office, "2026-01-01 ..")));

        stores().transactions()
                .in(
                        QISHI,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK,
                                NOON,
                                tx.staff().findAll(List.of(record.id())).values().stream()
                                        .findFirst()
                                        .orElseThrow()
                                        .giveContact(NOON)));
        stores().transactions()
                .in(
                        QISHI,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK,
                                NOON,
                                tx.staff().serving(office, TODAY).get(0).giveContact(NOON)));

        assertThat(found(record.id()).orElseThrow().version()).isEqualTo(3);
    }

    @Test
    void says_who_serves_in_an_office_on_a_day_both_ends_included() {
        Office office = newOffice();
        StaffSubject subject = newSubject();
        StaffSubject later = newSubject();
        write(stores(), recorded(later, tenure(office, "2026-06-01 ..")));
        write(
                stores(),
                recorded(
                        subject,
                        tenure(office, "2025-01-01 .. 2025-12-31"),
                        tenure(office, "2026-03-01 .. 2026-06-30")));

        assertThat(serving(office, "2024-12-31")).isEmpty();
        assertThat(serving(office, "2025-12-31")).containsExactly(subject);
        assertThat(serving(office, "2026-01-01")).isEmpty();
        assertThat(serving(office, "2026-06-30"))
                .containsExactlyInAnyOrder(subject, later)
                .isSorted();
        assertThat(serving(office, "2026-07-01")).containsExactly(later);
        assertThat(serving(newOffice(), "2026-06-30")).isEmpty();
    }

    @Test
    void forgets_no_change_of_where_somebody_serves() {
        Office before = newOffice();
        Office after = newOffice();
        StaffSubject subject = newSubject();
        StaffRecord record = write(stores(), recorded(subject, tenure(before, "2026-01-01 ..")));
        write(
                stores(),
                record.serve(List.of(tenure(before, "2026-01-01 .. 2026-05-31"), tenure(after, "2026-06-01 ..")), NOON)
                        .orElseThrow());

        assertThat(serving(before, "2026-05-31")).containsExactly(subject);
        assertThat(serving(before, "2026-06-01")).isEmpty();
        assertThat(serving(after, "2026-06-01")).containsExactly(subject);
    }

    @Test
    void gives_the_contact_that_was_given_last() {
        StaffRecord record = write(stores(), recorded(newSubject(), tenure(newOffice(), "2026-01-01 ..")));
        StaffRecord silent = write(stores(), recorded(newSubject(), tenure(newOffice(), "2026-01-01 ..")));
        record = giveContact(stores(), record, "𠮷虚构", Optional.of("13800138000"));
        StaffRecord first = record;
        assertThat(contacts(List.of(first.id(), silent.id())))
                .containsOnlyKeys(first.id())
                .containsEntry(
                        first.id(),
                        new StaffContact(
                                first.id(), 2, new PersonName("𠮷虚构"), Optional.of(new PhoneNumber("13800138000"))));

        StaffRecord second = giveContact(stores(), record, "阿卜杜拉·虚构", Optional.empty());
        assertThat(contacts(List.of(second.id())).get(second.id()))
                .isEqualTo(new StaffContact(second.id(), 3, new PersonName("阿卜杜拉·虚构"), Optional.empty()));
        assertThat(contacts(List.of())).isEmpty();
    }

    @Test
    void lets_only_one_of_two_put_the_same_subject_on_record() {
        StaffSubject subject = newSubject();
        StaffRecord first = write(stores(), recorded(subject, tenure(newOffice(), "2026-01-01 ..")));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> write(stores(), recorded(subject, tenure(newOffice(), "2026-01-01 .."))))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.STALE_VERSION));
        assertThat(found(first.id())).contains(first);
    }

    @Test
    void keeps_the_register_of_offices_as_it_was_written_last() {
        NamedOffice first = new NamedOffice(newOffice(), "企石镇甲办公室");
        NamedOffice second = new NamedOffice(newOffice(), "企石镇乙办公室");
        note(first);
        note(second);

        OfficeRegister register = read(staff -> staff.offices(QISHI)).orElseThrow();

        assertThat(register.offices()).contains(first, second);
        assertThat(register.id()).isEqualTo(OfficeRegister.idOf(QISHI));
    }

    @Test
    void refuses_what_belongs_to_another_partition() {
        Office bureau = Office.of(OfficeFunction.CITY_BUREAU, DONGGUAN);

        assertThatIllegalArgumentException().isThrownBy(() -> read(staff -> staff.serving(bureau, TODAY)));
        assertThatIllegalArgumentException().isThrownBy(() -> read(staff -> staff.offices(DONGGUAN)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(staff -> staff.findAll(List.of(StaffRecord.idOf(DONGGUAN, newSubject())))));
    }

    private void note(NamedOffice named) {
        stores().transactions()
                .in(
                        QISHI,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK,
                                NOON,
                                OfficeRegister.note(
                                        QISHI,
                                        tx.staff().offices(QISHI),
                                        new OfficeRegisterEvent.StaffImported(
                                                "qishi.staff", List.of(named), 1, 2, 3, NOON))));
    }

    private List<StaffSubject> serving(Office office, String day) {
        return read(staff -> staff.serving(office, LocalDate.parse(day))).stream()
                .map(StaffRecord::subject)
                .toList();
    }

    private Optional<StaffRecord> found(StaffRecordId id) {
        return read(staff -> staff.find(id));
    }

    private Map<StaffRecordId, StaffRecord> all(List<StaffRecordId> ids) {
        return read(staff -> staff.findAll(ids));
    }

    private Map<StaffRecordId, StaffContact> contacts(List<StaffRecordId> ids) {
        return read(staff -> staff.contacts(ids));
    }

    private <T> T read(Function<Staff, T> question) {
        List<T> answers = new ArrayList<>();
        stores().transactions().in(QISHI, Optional.empty(), tx -> {
            answers.clear();
            answers.add(question.apply(tx.staff()));
            return Changes.by(BUREAU_CLERK, NOON, recorded(newSubject(), tenure(newOffice(), "2026-01-01 ..")));
        });
        return answers.get(0);
    }
}
