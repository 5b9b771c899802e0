package org.guanjia.bootstrap.embed.example;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Set;
import javax.sql.DataSource;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.TownCode;

/** A host's own database, keys and clock; all tables stand in a schema of their own. */
public final class HostsDataSource {

    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    private HostsDataSource() {}

    /** The extension as it stands on record, with the host's time. */
    public static ExtensionView run(DataSource database, MasterKeys keys, Path files, InstantSource clock) {
        var builder = Guanjia.builder().dataSource(database).masterKeys(keys).attachments(files);
        try (Guanjia guanjia =
                builder.clock(clock).schema(new SchemaName("wishes")).start()) {
            var from = LocalDate.of(2026, 1, 1);
            var until = LocalDate.of(2026, 12, 31);
            var command = new RecordExtension.Command("2022", from, until, "市政府会议纪要〔2026〕3号", Set.of());
            Receipt receipt = guanjia.extensions().record(BUREAU, command);
            return guanjia.extensions().read(BUREAU, new ReadExtension.Query(receipt.id()));
        }
    }
}
