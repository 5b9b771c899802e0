package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Jdbi;

/** Reads the messages that were queued. */
final class JdbiOutbox implements Outbox {

    private static final String ABOUT = """
            select town, id, wish, message, recipient, queued_at
            from <schema>.outbox
            where town = :town and wish = :wish
            order by queued_at, id""";

    private final Jdbi jdbi;

    @Inject
    JdbiOutbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<QueuedMessage> about(WishId wish) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOUT)
                .bind("town", wish.town().text())
                .bind("wish", wish.ulid().text())
                .map((row, context) -> message(row))
                .list());
    }

    private static QueuedMessage message(ResultSet row) throws SQLException {
        TownCode town = new TownCode(row.getString("town"));
        return new QueuedMessage(
                new MessageId(town, new Ulid(row.getString("id"))),
                new WishId(town, new Ulid(row.getString("wish"))),
                WishMessage.valueOf(row.getString("message")),
                PersonId.parse(row.getString("recipient")),
                Stored.instant(row, "queued_at"));
    }
}
