package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guanjia.application.port.ContentFrozen;
import org.guanjia.application.port.FrozenContents;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Refusal;
import org.jdbi.v3.core.Jdbi;

/** Reads what approvals were decided on. */
final class JdbiFrozenContents implements FrozenContents {

    static final EffectTable<ContentFrozen> TABLE = EffectTable.row(
            ContentFrozen.class,
            """
            insert into <schema>.approval_content (town, approval, round, sha256, document)
            values (:town, :approval, :round, :sha256, :document)
            on conflict do nothing""",
            frozen -> Map.of(
                    "town", frozen.town().text(),
                    "approval", frozen.approval().ulid().text(),
                    "round", frozen.round(),
                    "sha256", frozen.content().sha256(),
                    "document", frozen.document()),
            frozen -> Refusal.Conflict.twinInFlight());

    private final Jdbi jdbi;

    @Inject
    JdbiFrozenContents(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public SortedMap<Integer, String> of(ApprovalId approval) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select round, document from <schema>.approval_content where town = :town and approval = :approval")
                .bind("town", approval.town().text())
                .bind("approval", approval.ulid().text())
                .reduceRows(new TreeMap<Integer, String>(), (found, row) -> {
                    found.put(row.getColumn("round", Integer.class), row.getColumn("document", String.class));
                    return found;
                }));
    }
}
