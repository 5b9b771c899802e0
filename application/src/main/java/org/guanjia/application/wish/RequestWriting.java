package org.guanjia.application.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.WishView;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Capacity;

/**
 * Requests that are written down together, those of a town in one transaction. Where that is refused each is written alone,
 * so that the one that was to blame is the only one refused. Not safe for use by several threads.
 */
final class RequestWriting {

    private final Transactions transactions;
    private final IntakeDesk desk;
    private final RequestsOnRecord onRecord;
    private final Actor actor;
    private final Map<TownCode, List<Ready>> waiting = new TreeMap<>();
    private final List<ImportedLine> answers = new ArrayList<>();

    RequestWriting(Transactions transactions, IntakeDesk desk, RequestsOnRecord onRecord, Actor actor) {
        this.transactions = transactions;
        this.desk = desk;
        this.onRecord = onRecord;
        this.actor = actor;
    }

    private record Ready(long line, WishId id, Prepared prepared, Capacity as) {}

    void add(long line, Prepared prepared, Capacity as) {
        WishId id = desk.newWish(prepared.incoming().village());
        waiting.computeIfAbsent(id.town(), town -> new ArrayList<>()).add(new Ready(line, id, prepared, as));
    }

    void answer(ImportedLine line) {
        answers.add(line);
    }

    List<ImportedLine> answers() {
        return List.copyOf(answers);
    }

    /** Writes what waits. */
    void flush() {
        waiting.forEach(this::write);
        waiting.clear();
    }

    private void write(TownCode town, List<Ready> together) {
        try {
            List<CaseNumber> numbers = new ArrayList<>();
            transactions.in(town, Optional.empty(), tx -> {
                numbers.clear();
                return changes(tx, together, numbers);
            });
            for (int i = 0; i < together.size(); i++) {
                Ready ready = together.get(i);
                answer(new ImportedLine.Taken(ready.line(), ready.id(), numbers.get(i)));
            }
        } catch (Refusal refusal) {
            if (together.size() > 1) {
                together.forEach(ready -> write(town, List.of(ready)));
            } else {
                answer(refused(together.get(0), refusal));
            }
        }
    }

    private Changes changes(Transaction tx, List<Ready> together, List<CaseNumber> numbers) {
        List<Outcome<?, ?>> outcomes = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (Ready ready : together) {
            CaseNumber number = desk.nextNumber(tx, ready.prepared());
            numbers.add(number);
            Changes one = desk.submit(tx, ready.id(), number, ready.prepared(), actor, ready.as());
            outcomes.addAll(one.outcomes());
            effects.addAll(one.effects());
        }
        return new Changes(
                actor.subject(), together.get(0).prepared().incoming().arrivedAt(), outcomes, effects);
    }

    /** What somebody else took in at the same moment is known by now. */
    private ImportedLine refused(Ready ready, Refusal refusal) {
        if (refusal instanceof Refusal.InvalidInput invalid) {
            return new ImportedLine.Refused(ready.line(), RequestSheet.atColumns(invalid));
        }
        Optional<WishView> known = refusal instanceof Refusal.Conflict
                ? onRecord.standingFor(ready.prepared().incoming())
                : Optional.empty();
        return known.<ImportedLine>map(wish -> new ImportedLine.Known(
                        ready.line(), wish.id(), wish.state().origin().number()))
                .orElseGet(() -> new ImportedLine.Refused(ready.line(), refusal));
    }
}
