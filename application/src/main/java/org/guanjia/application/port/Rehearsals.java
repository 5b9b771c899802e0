package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.shared.TownCode;

/**
 * Says what a decision would come to, before a gateway is asked for something that goes with it: whatever would be refused is
 * refused here, and nobody outside is asked in vain. Nothing is written and nothing that was read is held, so {@link Transactions}
 * decides it anew, from what stands then. Safe for use by several threads.
 */
public interface Rehearsals {

    /**
     * What the decision would yield now; empty where it refuses a command that was answered before, which {@link Transactions}
     * answers in the same way again.
     *
     * @throws org.guanjia.domain.shared.Refusal as the decision refuses, or with reason key reused where the command of that key
     *     was another one
     * @throws IllegalArgumentException if something of another partition is read
     */
    Optional<Changes> rehearse(TownCode partition, Optional<CommandKey> key, Transactions.Decision decision);

    /**
     * Whether that command was answered before.
     *
     * @throws org.guanjia.domain.shared.Refusal.Conflict with reason key reused where the command of that key was another one
     */
    boolean isAnswered(TownCode partition, CommandKey key);
}
