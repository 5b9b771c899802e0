package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.MessageHandled;
import org.guanjia.application.port.NotedReceipt;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.application.port.SentPart;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.message.MessageOccasion;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.ReceiptId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads the messages that were queued, and what came of them. */
final class JdbiOutbox implements Outbox {

    private static final String MESSAGES = """
            select m.town, m.id, m.wish, m.occasion, m.recipient, m.queued_at, m.version, m.stage, m.attempts, m.doubts,
                m.next_at, m.fault, m.code, m.accepted_at, m.since
            from <schema>.outbox m\
            """;

    private static final String FAULTY =
            "m.town in (<towns>) and m.fault is not null and m.stage in ('HELD', 'UNDELIVERED')";

    private static final String PARTS = """
            select p.town, p.message, p.version, p.number, p.reference, p.fate
            from <schema>.message_part p
            """;

    private static final String RECEIPTS = """
            select town, id, reference, fate, code, received_at
            from <schema>.message_receipt
            where town = :town and (received_at, id) > (:receivedAt, :id)
            order by received_at, id
            limit :limit""";

    private static final String HANDLINGS = """
            select h.town, h.message, h.version, h.told, h.occurred_at, h.recorded_at, h.actor, h.note
            from <schema>.outbox m
            join <schema>.message_handled h on h.town = m.town and h.message = m.id
            where m.town = :town and m.wish = :wish
            order by m.queued_at, m.id, h.version""";

    private final Jdbi jdbi;
    private final Dialect dialect;

    @Inject
    JdbiOutbox(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public List<OutgoingMessage> about(WishId wish) {
        return jdbi.withHandle(handle -> messages(
                handle.createQuery(MESSAGES + " where m.town = :town and m.wish = :wish order by m.queued_at, m.id")
                        .bind("town", wish.town().text())
                        .bind("wish", wish.ulid().text())));
    }

    @Override
    public Optional<OutgoingMessage> find(MessageId id) {
        return jdbi.withHandle(handle -> handle.createQuery(MESSAGES + " where m.town = :town and m.id = :id")
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> message(row))
                .findOne());
    }

    @Override
    public List<OutgoingMessage> due(Set<TownCode> towns, Instant moment, int limit) {
        return towns.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> messages(handle.createQuery(
                                MESSAGES
                                        + dialect.by("outbox_due")
                                        + "where m.town in (<towns>) and m.next_at <= :moment order by m.next_at, m.id limit :limit")
                        .bindList("towns", texts(towns))
                        .bind("moment", Stored.utc(moment))
                        .bind("limit", limit)));
    }

    @Override
    public List<OutgoingMessage> needingPerson(
            Set<TownCode> towns, Set<VillageCode> villages, Optional<MessageId> after, int limit) {
        if (towns.isEmpty()) {
            return List.of();
        }
        String ofVillages = villages.isEmpty()
                ? ""
                : "join <schema>.wish w on w.town = m.town and w.id = m.wish and w.village in (<villages>) ";
        String sql = MESSAGES + dialect.by("outbox_faulty") + ofVillages + "where " + FAULTY
                + " and (m.town, m.id) > (:afterTown, :afterId) order by m.town, m.id limit :limit";
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql)
                    .bindList("towns", texts(towns))
                    .bind("afterTown", after.map(id -> id.town().text()).orElse(""))
                    .bind("afterId", after.map(id -> id.ulid().text()).orElse(""))
                    .bind("limit", limit);
            return messages(
                    villages.isEmpty()
                            ? query
                            : query.bindList(
                                    "villages",
                                    villages.stream().map(VillageCode::text).toList()));
        });
    }

    @Override
    public List<MessageHandled> handlings(WishId wish) {
        return jdbi.withHandle(handle -> handle.createQuery(HANDLINGS)
                .bind("town", wish.town().text())
                .bind("wish", wish.ulid().text())
                .map((row, context) -> handled(row))
                .list());
    }

    @Override
    public List<NotedReceipt> receipts(TownCode city, Optional<NotedReceipt> after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(RECEIPTS)
                .bind("town", city.text())
                .bind(
                        "receivedAt",
                        Stored.utc(after.map(NotedReceipt::receivedAt).orElse(Instant.EPOCH)))
                .bind("id", after.map(noted -> noted.id().ulid().text()).orElse(""))
                .bind("limit", limit)
                .map((row, context) -> receipt(row))
                .list());
    }

    @Override
    public List<SentPart> sentAs(SmsReference reference) {
        return jdbi.withHandle(handle -> handle.createQuery(PARTS + """
                        left join <schema>.outbox m on m.town = p.town and m.id = p.message
                        left join <schema>.digest d on d.town = p.town and d.id = p.message
                        where p.reference = :reference
                        order by coalesce(m.since, d.since) desc, p.town, p.message, p.version desc, p.number""")
                .bind("reference", reference.text())
                .map((row, context) -> part(row))
                .list());
    }

    @Override
    public List<SentPart> parts(MessageId id, long version) {
        return jdbi.withHandle(handle -> handle.createQuery(PARTS + """
                        where p.town = :town and p.message = :message and p.version = :version
                        order by p.number""")
                .bind("town", id.town().text())
                .bind("message", id.ulid().text())
                .bind("version", version)
                .map((row, context) -> part(row))
                .list());
    }

    private static List<String> texts(Set<TownCode> towns) {
        return towns.stream().map(TownCode::text).sorted().toList();
    }

    private static List<OutgoingMessage> messages(Query query) {
        return query.map((row, context) -> message(row)).list();
    }

    private static OutgoingMessage message(ResultSet row) throws SQLException {
        TownCode town = new TownCode(row.getString("town"));
        return new OutgoingMessage(
                new QueuedMessage(
                        new MessageId(town, new Ulid(row.getString("id"))),
                        new WishId(town, new Ulid(row.getString("wish"))),
                        MessageOccasion.valueOf(row.getString("occasion")),
                        PersonId.parse(row.getString("recipient")),
                        Stored.instant(row, "queued_at")),
                dispatch(row));
    }

    /** How far a message or a digest came. */
    static Dispatch dispatch(ResultSet row) throws SQLException {
        return dispatch(row, "version");
    }

    /** The same of a row whose version stands in that column. */
    static Dispatch dispatch(ResultSet row, String version) throws SQLException {
        return new Dispatch(
                row.getLong(version),
                DispatchStage.valueOf(row.getString("stage")),
                row.getInt("attempts"),
                row.getInt("doubts"),
                Stored.instantIfAny(row, "next_at"),
                Optional.ofNullable(row.getString("fault")).map(DispatchFault::valueOf),
                Optional.ofNullable(row.getString("code")),
                Stored.instantIfAny(row, "accepted_at"),
                Stored.instant(row, "since"));
    }

    private static SentPart part(ResultSet row) throws SQLException {
        return new SentPart(
                new MessageId(new TownCode(row.getString("town")), new Ulid(row.getString("message"))),
                row.getLong("version"),
                row.getInt("number"),
                new SmsReference(row.getString("reference")),
                Optional.ofNullable(row.getString("fate")).map(SmsReceipt.Fate::valueOf));
    }

    private static NotedReceipt receipt(ResultSet row) throws SQLException {
        return new NotedReceipt(
                new ReceiptId(new TownCode(row.getString("town")), new Ulid(row.getString("id"))),
                new SmsReceipt(
                        new SmsReference(row.getString("reference")),
                        SmsReceipt.Fate.valueOf(row.getString("fate")),
                        row.getString("code")),
                Stored.instant(row, "received_at"));
    }

    private static MessageHandled handled(ResultSet row) throws SQLException {
        return new MessageHandled(
                new MessageId(new TownCode(row.getString("town")), new Ulid(row.getString("message"))),
                row.getLong("version"),
                Optional.ofNullable(row.getString("told")).map(FeedbackWay::valueOf),
                Stored.instant(row, "occurred_at"),
                Stored.instant(row, "recorded_at"),
                row.getString("actor"),
                Optional.ofNullable(row.getString("note")).map(PersonalTextId::parse));
    }
}
