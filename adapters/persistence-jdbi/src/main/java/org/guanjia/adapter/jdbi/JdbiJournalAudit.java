package org.guanjia.adapter.jdbi;

import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.JournalAudit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Examines the journal in spans of one town, each in a transaction of its own that sees one moment: long enough to judge an
 * aggregate, too short to keep the database from clearing up. The first span of a town goes through its feed and its ledger as well.
 */
final class JdbiJournalAudit implements JournalAudit {

    private final Jdbi jdbi;

    JdbiJournalAudit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Part examine(Scope scope, Optional<Place> after, int limit) {
        return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            AuditedRows rows = new AuditedRows(handle);
            return after.or(() -> rows.nextTown(scope, ""))
                    .map(place -> examine(rows, scope, place, limit))
                    .orElseGet(() -> new Part(0, 0, List.of(), Optional.empty()));
        });
    }

    private static Part examine(AuditedRows rows, Scope scope, Place after, int limit) {
        Optional<String> last = rows.endOfSpan(after, limit);
        AuditedSpan span = new AuditedSpan(after.town(), rows.sealedBefore(after.town()));
        if (after.aggregate().isEmpty()) {
            span.add(rows.feed(after.town()));
            span.add(rows.ledger(after.town()));
        }
        rows.places(after, last, span::add);
        rows.states(after, last, span::add);
        rows.entries(after, last, span::add);
        return span.part(last.map(id -> new Place(after.town(), id)).or(() -> rows.nextTown(scope, after.town())));
    }
}
