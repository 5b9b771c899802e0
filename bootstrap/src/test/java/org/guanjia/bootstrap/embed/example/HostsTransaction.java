package org.guanjia.bootstrap.embed.example;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.TownCode;

/** A host's own transaction around two calls. They become true with whatever else it writes or, as here, not at all. */
public final class HostsTransaction {

    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();
    private static final Actor BUREAU =
            new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    private HostsTransaction() {}

    public static Guanjia start(DataSource host, MasterKeys keys, Path files) {
        var builder = Guanjia.builder().dataSource(host).masterKeys(keys).attachments(files);
        return builder.hostTransaction(() -> Optional.ofNullable(OPEN.get())).start();
    }

    public static void run(Guanjia guanjia, DataSource host) throws SQLException {
        var day = LocalDate.of(2026, 9, 28);
        var command = new RecordExtension.Command("2022", day, day, "市政府会议纪要〔2026〕3号", Set.of());
        try (Connection connection = host.getConnection()) {
            connection.setAutoCommit(false);
            OPEN.set(connection);
            guanjia.extensions().record(BUREAU, command);
            guanjia.extensions().record(BUREAU, command);
            connection.rollback();
        } finally {
            OPEN.remove();
        }
    }
}
