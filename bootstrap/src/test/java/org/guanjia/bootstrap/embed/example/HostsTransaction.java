package org.guanjia.bootstrap.embed.example;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.wish.Slip;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.GuanjiaBuilder;
import org.guanjia.bootstrap.embed.Requests;
import org.guanjia.domain.shared.VillageCode;

/** A wish and a row of the host's own table in one transaction: whatever fails, both stand or neither. */
public final class HostsTransaction {

    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();
    private static final Actor CLERK =
            new Actor("staff-0206", Role.VILLAGE_CLERK, new Jurisdiction.OfVillage(new VillageCode("441900006001")));

    private HostsTransaction() {}

    public static Guanjia start(GuanjiaBuilder builder) {
        return builder.hostTransaction(() -> Optional.ofNullable(OPEN.get())).start();
    }

    public static void run(Guanjia guanjia, DataSource host, String call) throws SQLException {
        try (Connection connection = host.getConnection()) {
            connection.setAutoCommit(false);
            OPEN.set(connection);
            try (var row = connection.prepareStatement("insert into hotline_call (number, wish) values (?, ?)")) {
                Slip wish = guanjia.wishes().submit(CLERK, Requests.medicine("441900006001"));
                row.setString(1, call);
                row.setString(2, wish.id());
                row.executeUpdate();
                connection.commit();
            } finally {
                OPEN.remove();
                connection.rollback();
            }
        }
    }
}
