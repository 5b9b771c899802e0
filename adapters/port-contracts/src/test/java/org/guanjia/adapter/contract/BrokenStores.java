package org.guanjia.adapter.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Stores that are wrong on purpose, each in the way its name says. */
final class BrokenStores {

    private BrokenStores() {}

    private static Stores over(MemoryStores memory, Transactions transactions, Journal journal, JournalAudit audit) {
        return new Stores(
                transactions,
                memory,
                journal,
                memory,
                memory.recordedEditions(),
                memory.editionViews(),
                memory.outbox(),
                memory.reminders(),
                memory.digests(),
                audit,
                memory.staffViews(),
                memory.personRecords(),
                memory,
                memory.wishViews(),
                memory.approvalViews(),
                memory.externalNumbers(),
                memory.feed(),
                memory.feedBookmarks(),
                memory.wishFigures(),
                memory.fundLedger(),
                memory.fundViews(),
                memory.paymentOrders(),
                memory.frozenContents());
    }

    /** The last writer wins: a stale decision is written over what stands. */
    static Stores losingUpdates() {
        MemoryStores memory = new MemoryStores();
        Transactions forcing = (partition, key, decision) -> {
            List<Changes> decided = new ArrayList<>();
            try {
                return memory.in(partition, key, tx -> {
                    decided.add(decision.decide(tx));
                    return decided.get(0);
                });
            } catch (Refusal.Conflict stale) {
                if (decided.isEmpty() || stale.reason() != Refusal.Conflict.Reason.STALE_VERSION) {
                    throw stale;
                }
                return memory.in(partition, key, tx -> onTopOfWhatStands(decided.get(0), tx));
            }
        };
        return over(memory, forcing, memory, memory.audit());
    }

    private static Changes onTopOfWhatStands(Changes stale, Transactions.Transaction tx) {
        List<Outcome<?, ?>> outcomes = new ArrayList<>();
        for (Outcome<?, ?> outcome : stale.outcomes()) {
            RulebookExtension state = (RulebookExtension) outcome.state();
            List<ExtensionEvent> events =
                    outcome.events().stream().map(ExtensionEvent.class::cast).toList();
            long standing = tx.extensions()
                    .find(state.id())
                    .map(RulebookExtension::version)
                    .orElse(0L);
            outcomes.add(new Outcome<>(
                    RulebookExtension.restore(state.id(), standing + events.size(), state.terms()), events));
        }
        return new Changes(stale.actor(), stale.recordedAt(), outcomes, stale.effects());
    }

    /** A command that arrives twice takes effect twice. */
    static Stores committingTwice() {
        MemoryStores memory = new MemoryStores();
        Transactions keyless = (partition, key, decision) -> memory.in(partition, Optional.empty(), decision);
        return over(memory, keyless, memory, memory.audit());
    }

    /** Every second event is not written down. */
    static Stores forgettingTheJournal() {
        MemoryStores memory = new MemoryStores();
        Journal forgetful = id -> memory.entries(id).stream()
                .filter(entry -> entry.version() % 2 == 1)
                .toList();
        return over(memory, memory, forgetful, memory.audit());
    }

    /** Instants come back as if the local time of Shanghai had been kept as UTC. */
    static Stores inTheWrongZone() {
        MemoryStores memory = new MemoryStores();
        Journal shifted = id -> memory.entries(id).stream()
                .map(entry -> new Journal.Entry(
                        entry.version(), entry.event(), entry.recordedAt().plus(Duration.ofHours(8)), entry.actor()))
                .toList();
        return over(memory, memory, shifted, memory.audit());
    }

    /** One aggregate after the other is written, so that a refusal in the middle leaves the first ones standing. */
    static Stores stoppingHalfway() {
        MemoryStores memory = new MemoryStores();
        Transactions oneByOne = (partition, key, decision) -> {
            Changes changes = decidedOnly(memory, partition, decision);
            List<Receipt> receipts = new ArrayList<>();
            for (Outcome<?, ?> outcome : changes.outcomes()) {
                receipts.add(memory.in(
                        partition,
                        receipts.isEmpty() ? key : Optional.empty(),
                        tx -> new Changes(changes.actor(), changes.recordedAt(), List.of(outcome), List.of())));
            }
            return receipts.get(0);
        };
        return over(memory, oneByOne, memory, memory.audit());
    }

    private static Changes decidedOnly(MemoryStores memory, TownCode partition, Decision decision) {
        List<Changes> decided = new ArrayList<>();
        try {
            memory.in(partition, Optional.empty(), tx -> {
                decided.add(decision.decide(tx));
                throw Refusal.Conflict.twinInFlight();
            });
        } catch (Refusal refusal) {
            if (decided.isEmpty()) {
                throw refusal;
            }
        }
        return decided.get(0);
    }

    /** An audit that looks everywhere and sees nothing. */
    static Stores lookingAway() {
        MemoryStores memory = new MemoryStores();
        JournalAudit audit = memory.audit();
        JournalAudit blind = (scope, after, limit) -> {
            JournalAudit.Part part = audit.examine(scope, after, limit);
            return new JournalAudit.Part(part.aggregates(), part.entries(), List.of(), part.next());
        };
        return over(memory, memory, memory, blind);
    }
}
