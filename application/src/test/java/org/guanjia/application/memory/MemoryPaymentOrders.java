package org.guanjia.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.OutgoingPayment;
import org.guanjia.application.port.PaymentAdvanced;
import org.guanjia.application.port.PaymentEnded;
import org.guanjia.application.port.PaymentNumber;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.PaymentQueued;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.PaymentStanding;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** The orders of payments and their way to the bank. Written in a flush, of which there is one at a time. */
final class MemoryPaymentOrders implements PaymentOrders {

    private static final Comparator<OutgoingPayment> ORDER = Comparator.comparing(OutgoingPayment::orderedAt)
            .thenComparing(order -> order.number().commitment().text())
            .thenComparing(order -> order.number().payment());

    private final Function<CommitmentId, Commitment> commitments;
    private final Map<PaymentNumber, OutgoingPayment> orders = new LinkedHashMap<>();

    MemoryPaymentOrders(Function<CommitmentId, Commitment> commitments) {
        this.commitments = commitments;
    }

    synchronized void check(Effect effect) {
        if (effect instanceof PaymentQueued queued && orders.containsKey(queued.number())) {
            throw Refusal.Conflict.twinInFlight();
        }
        if (effect instanceof PaymentAdvanced step
                && find(step.number())
                        .filter(stored -> goesOn(stored, step.dispatch()))
                        .isEmpty()) {
            throw Refusal.Conflict.staleVersion(step.dispatch().version() - 1);
        }
        if (effect instanceof PaymentEnded ended
                && ended.stage() == Payment.Stage.FAILED
                && find(ended.number())
                        .filter(stored -> stored.dispatch().stage() == DispatchStage.SENDING
                                && !stored.dispatch().isDueAt(ended.at()))
                        .isPresent()) {
            throw Refusal.Conflict.twinInFlight();
        }
    }

    private static boolean goesOn(OutgoingPayment stored, Dispatch next) {
        return stored.dispatch().version() == next.version() - 1
                && (stored.stage() == Payment.Stage.ORDERED || next.stage() != DispatchStage.SENDING);
    }

    synchronized void write(Effect effect) {
        if (effect instanceof PaymentQueued queued) {
            orders.put(
                    queued.number(),
                    new OutgoingPayment(
                            queued.number(),
                            queued.orderedAt(),
                            Payment.Stage.ORDERED,
                            Dispatch.queued(queued.orderedAt())));
        } else if (effect instanceof PaymentAdvanced step) {
            orders.computeIfPresent(step.number(), (number, stored) -> stored.with(step.dispatch()));
        } else if (effect instanceof PaymentEnded ended) {
            orders.computeIfPresent(
                    ended.number(),
                    (number, stored) ->
                            new OutgoingPayment(number, stored.orderedAt(), ended.stage(), after(stored, ended)));
        }
    }

    /** Whoever hands it over and says nothing has given it up. */
    private static Dispatch after(OutgoingPayment stored, PaymentEnded ended) {
        boolean silent =
                ended.stage() == Payment.Stage.FAILED && stored.dispatch().stage() == DispatchStage.SENDING;
        return silent ? stored.dispatch().inDoubt(ended.at()) : stored.dispatch();
    }

    @Override
    public synchronized Optional<OutgoingPayment> find(PaymentNumber number) {
        return Optional.ofNullable(orders.get(number));
    }

    @Override
    public synchronized List<OutgoingPayment> due(Set<TownCode> towns, Instant moment, int limit) {
        return orders.values().stream()
                .filter(order -> towns.contains(order.id().town()))
                .filter(order -> order.stage() == Payment.Stage.ORDERED
                        && order.dispatch().isDueAt(moment))
                .sorted(Comparator.comparing((OutgoingPayment order) ->
                                order.dispatch().nextAt().orElseThrow())
                        .thenComparing(order -> order.id().ulid().text())
                        .thenComparing(order -> order.number().payment()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Standing> list(FundUnit unit, Optional<PaymentStanding> standing, Optional<Cursor> after, int limit) {
        return all().stream()
                .filter(order -> order.id().town().equals(unit.town()))
                .filter(order ->
                        standing.filter(other -> other != order.standing()).isEmpty())
                .filter(order -> after.isEmpty() || ORDER.compare(order, at(after.get())) > 0)
                .sorted(ORDER)
                .map(order -> new Standing(order, commitments.apply(order.id())))
                .filter(found -> unit.village().isEmpty()
                        || unit.equals(found.commitment().state().fund().unit()))
                .limit(limit)
                .toList();
    }

    private synchronized List<OutgoingPayment> all() {
        return List.copyOf(orders.values());
    }

    private static OutgoingPayment at(Cursor cursor) {
        return new OutgoingPayment(
                cursor.number(), cursor.orderedAt(), Payment.Stage.ORDERED, Dispatch.queued(cursor.orderedAt()));
    }
}
