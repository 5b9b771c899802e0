package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.OutgoingPayment;
import org.guanjia.application.port.PaymentAdvanced;
import org.guanjia.application.port.PaymentEnded;
import org.guanjia.application.port.PaymentNumber;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.PaymentQueued;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;

/** Reads the orders of payments, and how they are written. */
final class JdbiPaymentOrders implements PaymentOrders {

    private static final EffectTable<PaymentQueued> QUEUED = EffectTable.row(
            PaymentQueued.class,
            """
            insert into <schema>.payment_order (town, commitment, payment, ordered_at, end_stage, version, stage, attempts,
                doubts, next_at, fault, code, accepted_at, since)
            values (:town, :commitment, :payment, :orderedAt, 'ORDERED', :version, :stage, :attempts,
                :doubts, :nextAt, :fault, :code, :acceptedAt, :since)
            on conflict do nothing""",
            queued -> {
                Map<String, Object> row = step(queued.number(), Dispatch.queued(queued.orderedAt()));
                row.put("orderedAt", Stored.utc(queued.orderedAt()));
                return row;
            },
            queued -> Refusal.Conflict.twinInFlight());

    private static final EffectTable<PaymentAdvanced> ADVANCED = EffectTable.row(
            PaymentAdvanced.class,
            """
            update <schema>.payment_order
            set version = :version, stage = :stage, attempts = :attempts, doubts = :doubts, next_at = :nextAt,
                fault = :fault, code = :code, accepted_at = :acceptedAt, since = :since
            where town = :town and commitment = :commitment and payment = :payment and version = :version - 1
                and (end_stage = 'ORDERED' or 'SENDING' <> :stage)""",
            step -> step(step.number(), step.dispatch()),
            step -> Refusal.Conflict.staleVersion(step.dispatch().version() - 1));

    private static final EffectTable<PaymentEnded> ENDED = EffectTable.row(
            PaymentEnded.class,
            """
            update <schema>.payment_order
            set end_stage = :end,
                version = case when 'FAILED' = :end and stage = 'SENDING' then version + 1 else version end,
                doubts = case when 'FAILED' = :end and stage = 'SENDING' then doubts + 1 else doubts end,
                stage = case when 'FAILED' = :end and stage = 'SENDING' then 'WAITING' else stage end
            where town = :town and commitment = :commitment and payment = :payment
                and ('FAILED' <> :end or stage <> 'SENDING' or next_at <= :at)""",
            ended -> {
                Map<String, Object> row = key(ended.number());
                row.put("end", ended.stage().name());
                row.put("at", Stored.utc(ended.at()));
                return row;
            },
            ended -> Refusal.Conflict.twinInFlight());

    static final List<EffectTable<?>> TABLES = List.of(QUEUED, ADVANCED, ENDED);

    private static final String ORDER = """
            select o.town, o.commitment, o.payment, o.ordered_at, o.end_stage, o.version, o.stage, o.attempts, o.doubts,
                o.next_at, o.fault, o.code, o.accepted_at, o.since
            from <schema>.payment_order o\
            """;

    private static final String DUE = """
            where o.town in (<towns>) and o.end_stage = 'ORDERED' and o.next_at <= :moment
            order by o.next_at, o.commitment, o.payment
            limit :limit""";

    private static final String LIST = """
            select o.town as order_town, o.commitment, o.payment, o.ordered_at, o.end_stage, o.version as order_version,
                o.stage, o.attempts, o.doubts, o.next_at, o.fault, o.code, o.accepted_at, o.since,
                c.town, c.id, c.version, c.state, c.programme, c.fund_year, c.unit, c.wish, c.committed, c.ordered, c.paid,
                c.released
            from <schema>.payment_order o
            join <schema>.commitment c on c.town = o.town and c.id = o.commitment
            where o.town = :town and (o.ordered_at, o.commitment, o.payment) > (:orderedAt, :commitment, :payment)
            """;

    private static final String IN_ORDER = " order by o.ordered_at, o.commitment, o.payment limit :limit";

    private final Jdbi jdbi;
    private final Dialect dialect;

    @Inject
    JdbiPaymentOrders(Jdbi jdbi, Dialect dialect) {
        this.jdbi = jdbi;
        this.dialect = dialect;
    }

    @Override
    public Optional<OutgoingPayment> find(PaymentNumber number) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        ORDER + " where o.town = :town and o.commitment = :commitment and o.payment = :payment")
                .bindMap(key(number))
                .map((row, context) -> order(row, "town", JdbiOutbox.dispatch(row)))
                .findOne());
    }

    @Override
    public List<OutgoingPayment> due(Set<TownCode> towns, Instant moment, int limit) {
        return towns.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle.createQuery(ORDER + dialect.by("payment_order_due") + DUE)
                        .bindList(
                                "towns",
                                towns.stream().map(TownCode::text).sorted().toList())
                        .bind("moment", Stored.utc(moment))
                        .bind("limit", limit)
                        .map((row, context) -> order(row, "town", JdbiOutbox.dispatch(row)))
                        .list());
    }

    @Override
    public List<Standing> list(FundUnit unit, Optional<PaymentStanding> standing, Optional<Cursor> after, int limit) {
        String ofVillage = unit.village().isPresent() ? " and c.unit = :unit" : "";
        String there = standing.map(JdbiPaymentOrders::at).orElse("");
        return jdbi.withHandle(handle -> handle.createQuery(LIST + ofVillage + there + IN_ORDER)
                .bind("town", unit.town().text())
                .bind("unit", unit.text())
                .bind("orderedAt", Stored.utc(after.map(Cursor::orderedAt).orElse(Instant.EPOCH)))
                .bind(
                        "commitment",
                        after.map(cursor -> cursor.number().commitment().ulid().text())
                                .orElse(""))
                .bind("payment", after.map(cursor -> cursor.number().payment()).orElse(0))
                .bind("limit", limit)
                .map((row, context) -> standing(row))
                .list());
    }

    private static String at(PaymentStanding standing) {
        return switch (standing) {
            case TO_HAND_OVER -> " and o.end_stage = 'ORDERED' and o.stage in ('WAITING', 'SENDING')";
            case HANDED_OVER -> " and o.end_stage = 'ORDERED' and o.stage = 'ACCEPTED'";
            case HELD -> " and o.end_stage = 'ORDERED' and o.stage = 'HELD'";
            case CONFIRMED -> " and o.end_stage = 'CONFIRMED'";
            case FAILED -> " and o.end_stage = 'FAILED'";
        };
    }

    private static Standing standing(ResultSet row) throws SQLException {
        OutgoingPayment order = order(row, "order_town", JdbiOutbox.dispatch(row, "order_version"));
        return new Standing(order, StateTables.COMMITMENTS.restore(order.id(), row.getLong("version"), row));
    }

    private static OutgoingPayment order(ResultSet row, String town, Dispatch dispatch) throws SQLException {
        CommitmentId commitment =
                new CommitmentId(new TownCode(row.getString(town)), new Ulid(row.getString("commitment")));
        return new OutgoingPayment(
                new PaymentNumber(commitment, row.getInt("payment")),
                Stored.instant(row, "ordered_at"),
                Payment.Stage.valueOf(row.getString("end_stage")),
                dispatch);
    }

    private static Map<String, Object> step(PaymentNumber number, Dispatch dispatch) {
        Map<String, Object> row = new HashMap<>(MessageTables.dispatch(number.commitment(), dispatch));
        row.remove("id");
        row.putAll(key(number));
        return row;
    }

    private static Map<String, Object> key(PaymentNumber number) {
        Map<String, Object> row = new HashMap<>();
        row.put("town", number.commitment().town().text());
        row.put("commitment", number.commitment().ulid().text());
        row.put("payment", number.payment());
        return row;
    }
}
