package org.guanjia.bootstrap.embed.example;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.GuanjiaBuilder;

/** A host that keeps a board of its own up to date. It is told at least once, so town and position are the board's key. */
public final class HostsListener {

    private HostsListener() {}

    /** The board follows within a second, and goes on where it was after a restart. */
    public static Guanjia start(GuanjiaBuilder builder, DataSource host) {
        return builder.onEvent("board", entry -> post(host, entry)).start();
    }

    private static void post(DataSource host, FeedEntry entry) throws SQLException {
        try (var connection = host.getConnection();
                var row = connection.prepareStatement("merge into board values (?, ?, ?, ?)")) {
            row.setString(1, entry.town().text());
            row.setLong(2, entry.position());
            row.setString(3, entry.aggregate().text());
            row.setString(4, entry.form().type());
            row.executeUpdate();
        }
    }
}
