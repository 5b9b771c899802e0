package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.guanjia.adapter.jdbi.Turns.Turn;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * One database transaction per decision, or the one that a host has open on the thread. On READ COMMITTED: row counts,
 * never an isolation level, decide who was first.
 *
 * <p>In a transaction of our own a command that arrives twice is not looked up beforehand, which would cost every first
 * arrival a round trip: its key is taken in the flush, and only what is refused asks whether it was an echo.
 */
final class JdbiTransactions implements Transactions {

    private static final String EARLIER_ANSWER = """
            select request_hash, result_id, result_version
            from <schema>.command
            where town = :town and actor = :actor and command_key = :key""";

    private static final int MOST_DECISIONS = 5;

    private final Jdbi jdbi;
    private final FlushPath flushPath;
    private final Turns turns;
    private final StandingEditions standing = new StandingEditions();

    @Inject
    JdbiTransactions(Jdbi jdbi, FlushPath flushPath, Turns turns) {
        this.jdbi = jdbi;
        this.flushPath = flushPath;
        this.turns = turns;
    }

    @Override
    public Receipt in(TownCode partition, Optional<CommandKey> key, Decision decision) {
        return jdbi.withHandle(handle -> handle.isInTransaction()
                ? joined(handle, partition, key, decision)
                : alone(handle, partition, key, decision));
    }

    private Receipt alone(Handle handle, TownCode partition, Optional<CommandKey> key, Decision decision) {
        try {
            return untilFundsStay(() -> inTurn(handle, partition, key, decision));
        } catch (StandingEditions.Outdated moved) {
            standing.forget();
            return alone(handle, partition, key, decision);
        } catch (Refusal refusal) {
            return key.flatMap(sent -> earlierAnswer(handle, partition, sent)).orElseThrow(() -> refusal);
        }
    }

    /** Nothing is left of a decision whose money others took: it is made anew, from what is there now. */
    private static Receipt untilFundsStay(Supplier<Receipt> attempt) {
        for (int left = MOST_DECISIONS - 1; left > 0; left--) {
            try {
                return attempt.get();
            } catch (Refusal.Conflict lost) {
                if (lost.reason() != Refusal.Conflict.Reason.FUNDS_MOVED) {
                    throw lost;
                }
            }
        }
        return attempt.get();
    }

    private Receipt inTurn(Handle handle, TownCode partition, Optional<CommandKey> key, Decision decision) {
        Receipt receipt;
        try (Turn turn = turns.next()) {
            receipt = handle.inTransaction(begun -> decideAndFlush(
                    new LoadedStates(begun, partition, turn, standing), key, decision, flushPath::writeAndEnd));
        }
        flushPath.committed(handle);
        return receipt;
    }

    /**
     * In a host's transaction nothing that was written can be taken back here, and after a refusal an answer would be our
     * own: whether the command is an echo is asked before anything else.
     */
    private Receipt joined(Handle handle, TownCode partition, Optional<CommandKey> key, Decision decision) {
        return key.flatMap(sent -> earlierAnswer(handle, partition, sent))
                .orElseGet(() -> decideAndFlush(
                        new LoadedStates(handle, partition, Turn.atOnce()), key, decision, flushPath::write));
    }

    private Receipt decideAndFlush(
            LoadedStates loaded,
            Optional<CommandKey> key,
            Decision decision,
            BiConsumer<Handle, List<RowStatement>> flush) {
        Changes changes = decided(loaded, decision);
        loaded.turn().take();
        flush.accept(loaded.handle(), new FlushPlan(key, changes, loaded).statements());
        return changes.receipt();
    }

    /** What is refused, or found to change nothing, by editions that others have replaced since is decided anew. */
    private static Changes decided(LoadedStates loaded, Decision decision) {
        try {
            return decision.decide(loaded);
        } catch (JdbiException failure) {
            throw failure;
        } catch (RuntimeException nothingToWrite) {
            loaded.confirmEditions();
            throw nothingToWrite;
        }
    }

    /** What was answered to that command before. */
    static Optional<Receipt> earlierAnswer(Handle handle, TownCode partition, CommandKey sent) {
        return handle.createQuery(EARLIER_ANSWER)
                .bind("town", partition.text())
                .bind("actor", sent.actor())
                .bind("key", sent.key())
                .map((row, context) -> {
                    if (!row.getString("request_hash").equals(sent.requestHash())) {
                        throw Refusal.Conflict.keyReused();
                    }
                    return new Receipt(row.getString("result_id"), row.getLong("result_version"));
                })
                .findOne();
    }
}
