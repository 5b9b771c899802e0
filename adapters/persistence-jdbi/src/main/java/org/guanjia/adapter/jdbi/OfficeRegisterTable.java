package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.OfficeRegisterId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.staff.NamedOffice;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.OfficeRegisterEvent;

/** The table of the registers of offices. */
final class OfficeRegisterTable implements StateTable<OfficeRegister> {

    /** The column of names, as JSON. */
    private record Offices(List<NamedOffice> offices) {}

    @Override
    public Class<OfficeRegister> aggregate() {
        return OfficeRegister.class;
    }

    @Override
    public String name() {
        return "office_register";
    }

    @Override
    public OfficeRegisterId id(TownCode town, Ulid ulid) {
        return new OfficeRegisterId(town, ulid);
    }

    @Override
    public OfficeRegister birth(AggregateId id, Event first) {
        return OfficeRegister.fold((OfficeRegisterId) id, List.of((OfficeRegisterEvent) first));
    }

    @Override
    public String select() {
        return """
                select version, head, offices
                from <schema>.office_register
                where town = :town and id = :id""";
    }

    @Override
    public String insert() {
        return """
                insert into <schema>.office_register (town, id, version, head, offices, recorded_at, recorded_by)
                values (:town, :id, :version, :head, :offices, :recordedAt, :actor)
                on conflict do nothing""";
    }

    @Override
    public String update() {
        return """
                update <schema>.office_register
                set version = :version, head = :head, offices = :offices
                where town = :town and id = :id and version = :versionBefore""";
    }

    @Override
    public Map<String, Object> row(OfficeRegister register) {
        return Map.of("offices", RecordJson.write(new Offices(register.offices())));
    }

    @Override
    public OfficeRegister restore(AggregateId id, long version, ResultSet row) throws SQLException {
        String text = row.getString("offices");
        List<NamedOffice> offices = Stored.intact("office register", () -> RecordJson.read(text, Offices.class))
                .offices();
        return OfficeRegister.restore((OfficeRegisterId) id, version, offices);
    }
}
