package org.guanjia.adapter.jdbi;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.Staff;
import org.guanjia.application.port.StaffContact;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.StaffRecord;
import org.jdbi.v3.core.Handle;

/** The staff of one partition within a transaction. */
final class JdbiStaff implements Staff {

    private static final String RECORDS = """
            select town, id, version, head, state, contact, authority_until
            from <schema>.staff_record
            where town = :town and id in (<ids>)""";

    private static final String CONTACTS = """
            select c.town, c.staff, c.version, c.name, c.phone
            from <schema>.staff_record s
            join <schema>.staff_contact c on c.town = s.town and c.staff = s.id and c.version = s.contact
            where s.town = :town and s.id in (<ids>)""";

    private static final String SERVING = """
            select s.town, s.id, s.version, s.head, s.state, s.contact, s.authority_until
            from <schema>.staff_tenure t
            join <schema>.staff_record s on s.town = t.town and s.id = t.staff and s.version = t.version
            where t.town = :town and t.office = :office and t.first_day <= :day and t.last_day >= :day""";

    private final Handle handle;
    private final LoadedStates loaded;

    JdbiStaff(Handle handle, LoadedStates loaded) {
        this.handle = handle;
        this.loaded = loaded;
    }

    @Override
    public Optional<StaffRecord> find(StaffRecordId id) {
        return loaded.load(StateTables.STAFF, id);
    }

    @Override
    public Map<StaffRecordId, StaffRecord> findAll(Collection<StaffRecordId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery(RECORDS)
                .bind("town", loaded.partition().text())
                .bindList("ids", texts(ids))
                .map((row, context) -> record(row))
                .collect(toMap(StaffRecord::id, identity()));
    }

    @Override
    public List<StaffRecord> serving(Office office, LocalDate day) {
        LoadedStates.requireWithin(loaded.partition(), office.town());
        return handle
                .createQuery(SERVING)
                .bind("town", office.town().text())
                .bind("office", office.text())
                .bind("day", day)
                .map((row, context) -> record(row))
                .stream()
                .sorted(Comparator.comparing(StaffRecord::subject))
                .toList();
    }

    @Override
    public Map<StaffRecordId, StaffContact> contacts(Collection<StaffRecordId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery(CONTACTS)
                .bind("town", loaded.partition().text())
                .bindList("ids", texts(ids))
                .map((row, context) -> contact(row))
                .collect(toMap(StaffContact::staff, identity()));
    }

    @Override
    public Optional<OfficeRegister> offices(TownCode partition) {
        return loaded.load(StateTables.OFFICES, OfficeRegister.idOf(partition));
    }

    private List<String> texts(Collection<StaffRecordId> ids) {
        ids.forEach(id -> LoadedStates.requireWithin(loaded.partition(), id.town()));
        return ids.stream().map(id -> id.ulid().text()).toList();
    }

    private StaffRecord record(ResultSet row) throws SQLException {
        return loaded.loaded(StateTables.STAFF, idIn(row, "id"), row);
    }

    private static StaffContact contact(ResultSet row) throws SQLException {
        StaffRecordId id = idIn(row, "staff");
        long version = row.getLong("version");
        String name = row.getString("name");
        Optional<String> phone = Optional.ofNullable(row.getString("phone"));
        return Stored.intact(
                "contact of staff",
                () -> new StaffContact(id, version, new PersonName(name), phone.map(PhoneNumber::new)));
    }

    static StaffRecordId idIn(ResultSet row, String column) throws SQLException {
        return new StaffRecordId(new TownCode(row.getString("town")), new Ulid(row.getString(column)));
    }
}
