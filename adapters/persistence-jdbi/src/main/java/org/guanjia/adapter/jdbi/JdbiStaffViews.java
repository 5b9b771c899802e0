package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.guanjia.application.port.StaffContact;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.OfficeRegisterId;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.OfficeRegister;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads staff and offices for people. */
final class JdbiStaffViews implements StaffViews {

    private static final String COLUMNS = "select s.town, s.id, s.version, s.state, c.name, c.phone ";

    private static final String CONTACT = """

            left join <schema>.staff_contact c on c.town = s.town and c.staff = s.id and c.version = s.contact
            """;

    private static final String FIND =
            COLUMNS + "from <schema>.staff_record s" + CONTACT + "where s.town = :town and s.id = :id";

    private static final String CONTACT_OF = """
            select c.version, c.name, c.phone
            from <schema>.staff_record s
            join <schema>.staff_contact c on c.town = s.town and c.staff = s.id and c.version = s.contact
            where s.town = :town and s.id = :id""";

    private static final String SERVING = COLUMNS + """
            from <schema>.staff_tenure t
            join <schema>.staff_record s on s.town = t.town and s.id = t.staff and s.version = t.version""" + CONTACT + """
            where t.town = :town and t.office = :office and t.first_day <= :day and t.last_day >= :day""";

    private static final String AUTHORISED =
            COLUMNS + "from <schema>.staff_record s" + CONTACT + "where s.town = :town and s.authority_until >= :day";

    private final Jdbi jdbi;

    @Inject
    JdbiStaffViews(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<StaffView> find(StaffRecordId id) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> view(row))
                .findOne());
    }

    @Override
    public Optional<StaffContact> contact(StaffRecordId id) {
        return jdbi.withHandle(handle -> handle.createQuery(CONTACT_OF)
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> contact(id, row))
                .findOne());
    }

    private static StaffContact contact(StaffRecordId id, ResultSet row) throws SQLException {
        String name = row.getString("name");
        return new StaffContact(id, row.getLong("version"), intact(() -> new PersonName(name)), phone(row));
    }

    @Override
    public List<StaffView> serving(Office office, LocalDate day) {
        return jdbi.withHandle(handle -> list(handle.createQuery(SERVING)
                .bind("town", office.town().text())
                .bind("office", office.text())
                .bind("day", day)));
    }

    @Override
    public List<StaffView> authorised(TownCode town, LocalDate from) {
        return jdbi.withHandle(handle ->
                list(handle.createQuery(AUTHORISED).bind("town", town.text()).bind("day", from)));
    }

    @Override
    public Optional<OfficeRegister> offices(TownCode partition) {
        OfficeRegisterId id = OfficeRegister.idOf(partition);
        return jdbi.withHandle(handle -> handle.createQuery(StateTables.OFFICES.select())
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> StateTables.OFFICES.restore(id, row.getLong("version"), row))
                .findOne());
    }

    private static List<StaffView> list(Query query) {
        return query.map((row, context) -> view(row)).stream()
                .sorted(Comparator.comparing(view -> view.state().subject()))
                .toList();
    }

    private static StaffView view(ResultSet row) throws SQLException {
        Optional<String> name = Optional.ofNullable(row.getString("name"));
        return new StaffView(
                JdbiStaff.idIn(row, "id"),
                row.getLong("version"),
                StaffTable.state(row),
                name.map(text -> intact(() -> new PersonName(text))),
                phone(row).map(PhoneNumber::masked));
    }

    private static Optional<PhoneNumber> phone(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("phone")).map(text -> intact(() -> new PhoneNumber(text)));
    }

    private static <T> T intact(Supplier<T> value) {
        return Stored.intact("contact of staff", value);
    }
}
