package org.guanjia.adapter.jdbi;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guanjia.adapter.jdbi.Turns.Turn;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Rehearsals;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Lets decisions read without a transaction of their own: nothing is held, and the connection goes back before anybody is asked. */
final class JdbiRehearsals implements Rehearsals {

    private final Jdbi jdbi;

    @Inject
    JdbiRehearsals(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Changes> rehearse(TownCode partition, Optional<CommandKey> key, Decision decision) {
        return jdbi.withHandle(handle -> {
            try {
                return Optional.of(decision.decide(new LoadedStates(handle, partition, Turn.atOnce())));
            } catch (Refusal refusal) {
                if (key.filter(sent -> isAnswered(handle, partition, sent)).isPresent()) {
                    return Optional.empty();
                }
                throw refusal;
            }
        });
    }

    @Override
    public boolean isAnswered(TownCode partition, CommandKey key) {
        return jdbi.withHandle(handle -> isAnswered(handle, partition, key));
    }

    private static boolean isAnswered(Handle handle, TownCode partition, CommandKey key) {
        return JdbiTransactions.earlierAnswer(handle, partition, key).isPresent();
    }
}
