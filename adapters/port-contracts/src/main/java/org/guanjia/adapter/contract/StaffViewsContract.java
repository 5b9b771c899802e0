package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Clerks.QISHI;
import static org.guanjia.adapter.contract.Clerks.giveContact;
import static org.guanjia.adapter.contract.Clerks.newOffice;
import static org.guanjia.adapter.contract.Clerks.newSubject;
import static org.guanjia.adapter.contract.Clerks.recorded;
import static org.guanjia.adapter.contract.Clerks.tenure;
import static org.guanjia.adapter.contract.Clerks.write;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.StaffContact;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.NamedOffice;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link StaffViews}. */
public abstract class StaffViewsContract {

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void shows_a_record_with_its_name_and_a_masked_number() {
        Office office = newOffice();
        StaffRecord silent = write(stores(), recorded(newSubject(), tenure(office, "2026-01-01 ..")));

        assertThat(views().find(silent.id()))
                .contains(new StaffView(silent.id(), 1, silent.state(), Optional.empty(), Optional.empty()));
        StaffRecord named = giveContact(stores(), silent, "甲虚构", Optional.of("13800138000"));
        assertThat(views().find(named.id()))
                .contains(new StaffView(
                        named.id(), 2, named.state(), Optional.of(new PersonName("甲虚构")), Optional.of("138****8000")));
        assertThat(views().find(named.id()).orElseThrow().record()).isEqualTo(named);
        assertThat(views().find(StaffRecord.idOf(QISHI, newSubject()))).isEmpty();
    }

    @Test
    void gives_the_contact_that_was_given_last_to_whoever_sends_there() {
        StaffRecord silent = write(stores(), recorded(newSubject(), tenure(newOffice(), "2026-01-01 ..")));
        assertThat(views().contact(silent.id())).isEmpty();

        StaffRecord named = giveContact(stores(), silent, "甲虚构", Optional.of("13800138000"));
        StaffRecord renumbered = giveContact(stores(), named, "甲虚构", Optional.of("13900139000"));
        assertThat(views().contact(silent.id()))
                .contains(new StaffContact(
                        silent.id(),
                        renumbered.version(),
                        new PersonName("甲虚构"),
                        Optional.of(new PhoneNumber("13900139000"))));

        giveContact(stores(), renumbered, "甲虚构", Optional.empty());
        assertThat(views().contact(silent.id()).flatMap(StaffContact::phone)).isEmpty();
    }

    @Test
    void shows_who_serves_in_an_office_on_a_day_both_ends_included() {
        Office office = newOffice();
        StaffSubject first = newSubject();
        StaffSubject second = newSubject();
        write(stores(), recorded(second, tenure(office, "2026-01-01 ..")));
        StaffRecord leaving = write(stores(), recorded(first, tenure(office, "2025-01-01 ..")));
        write(
                stores(),
                leaving.serve(List.of(tenure(office, "2025-01-01 .. 2026-03-31")), NOON)
                        .orElseThrow());

        assertThat(serving(office, "2025-01-01")).containsExactly(first);
        assertThat(serving(office, "2026-03-31"))
                .containsExactlyInAnyOrder(first, second)
                .isSorted();
        assertThat(serving(office, "2026-04-01")).containsExactly(second);
    }

    @Test
    void shows_whose_authority_ends_on_a_day_or_later_withdrawn_or_not() {
        Office office = newOffice();
        StaffSubject subject = newSubject();
        StaffRecord record = write(stores(), recorded(subject, tenure(office, "2026-01-01 ..")));
        record = write(stores(), record.authorise(office, DateSpan.parse("2026-10-01 .. 2026-10-31"), "值班", NOON));
        write(stores(), record.withdrawAuthority(1, "改由他人", NOON));
        StaffRecord without = write(stores(), recorded(newSubject(), tenure(office, "2026-01-01 ..")));

        assertThat(authorised("2026-10-31"))
                .contains(subject)
                .doesNotContain(without.subject())
                .isSorted();
        assertThat(authorised("2026-11-01")).doesNotContain(subject);
        assertThat(views().authorised(new TownCode("441900104"), LocalDate.of(2026, 1, 1)))
                .isEmpty();
    }

    @Test
    void shows_the_names_of_offices() {
        NamedOffice named = new NamedOffice(newOffice(), "企石镇丙办公室");
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
                                                "qishi.staff", List.of(named), 0, 0, 0, NOON))));

        assertThat(views().offices(QISHI).flatMap(register -> register.nameOf(named.office())))
                .contains("企石镇丙办公室");
        assertThat(views().offices(new TownCode("441900104"))).isEmpty();
    }

    private StaffViews views() {
        return stores().staffViews();
    }

    private List<StaffSubject> serving(Office office, String day) {
        return views().serving(office, LocalDate.parse(day)).stream()
                .map(view -> view.state().subject())
                .toList();
    }

    private List<StaffSubject> authorised(String from) {
        return views().authorised(QISHI, LocalDate.parse(from)).stream()
                .map(view -> view.state().subject())
                .toList();
    }
}
