package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.Rehearsals;
import org.guanjia.application.port.Transactions.Decision;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.shared.TownCode;

/**
 * Puts acts that decide about a wish under the seals of their decisions. A seal may take its time, so nobody waits for it
 * inside a transaction: the act is rehearsed, what it would decide is sealed, and it is decided where that still stands. What is
 * refused is never sealed; what cannot be sealed is not decided; and a command that was answered before needs no other seal.
 */
public final class SealedDecisions {

    private final Rehearsals rehearsals;
    private final ElectronicSeal seal;

    @Inject
    public SealedDecisions(Rehearsals rehearsals, ElectronicSeal seal) {
        this.rehearsals = rehearsals;
        this.seal = seal;
    }

    /**
     * The decision, to be flushed in a transaction of that town under that key; outside of any until then.
     *
     * @param act decides on a wish that it opens with the sealing
     * @throws org.guanjia.domain.shared.Refusal as the act refuses
     * @throws Unavailable if it cannot be sealed now; nothing is decided then
     */
    Decision sealed(TownCode town, Optional<CommandKey> key, Function<Sealing, Decision> act) {
        Sealing sealing = new Sealing();
        Decision decision = act.apply(sealing);
        rehearsals.rehearse(town, key, decision);
        try {
            sealing.seal(seal);
        } catch (Unavailable away) {
            if (key.filter(sent -> rehearsals.isAnswered(town, sent)).isEmpty()) {
                throw away;
            }
        }
        return decision;
    }
}
