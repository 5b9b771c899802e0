package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.StaffContact;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.worktime.DateSpan;

/** Invented staff of one town. Every office and subject made here is new, so that tests can share one database. */
final class Clerks {

    static final TownCode QISHI = new TownCode("441900105");

    private Clerks() {}

    static Office newOffice() {
        return Office.department(QISHI, new Code(newUlid().text().toLowerCase(Locale.ROOT)));
    }

    static StaffSubject newSubject() {
        return new StaffSubject("u-" + newUlid().text());
    }

    static Tenure tenure(Office office, String days) {
        return new Tenure(office, DateSpan.parse(days));
    }

    static Outcome<StaffRecord, StaffEvent> recorded(StaffSubject subject, Tenure... tenures) {
        return StaffRecord.record(QISHI, subject, List.of(tenures), NOON);
    }

    static StaffRecord write(Stores stores, Outcome<StaffRecord, StaffEvent> outcome, StaffContact... contacts) {
        stores.transactions().in(QISHI, Optional.empty(), tx -> {
            tx.staff().find(outcome.state().id());
            return Changes.by(BUREAU_CLERK, NOON, outcome).with(Arrays.asList(contacts));
        });
        return outcome.state();
    }

    /** Writes name and number down as given now. */
    static StaffRecord giveContact(Stores stores, StaffRecord record, String name, Optional<String> phone) {
        var given = record.giveContact(NOON);
        return write(
                stores,
                given,
                new StaffContact(
                        record.id(), given.state().version(), new PersonName(name), phone.map(PhoneNumber::new)));
    }
}
