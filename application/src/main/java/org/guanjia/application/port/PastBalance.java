package org.guanjia.application.port;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.guanjia.domain.fund.AccountBalance;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Pot;

/**
 * What lay in the pots of an account at a past instant, in fen: together zero. The clocks of several servers differ a
 * little, so that what came in may have been recorded a moment after it was spent: then a pot lay below zero between the two.
 *
 * @param closed whether nothing could be posted to it any more
 */
public record PastBalance(FundAccount account, Map<Pot, Long> fen, boolean closed) {

    public PastBalance {
        fen = Collections.unmodifiableMap(new EnumMap<>(fen));
    }

    /** The same as a balance: of a pot that lay below zero between two clocks it says that nothing lay there. */
    public AccountBalance levelled() {
        Map<Pot, Long> levelled = new EnumMap<>(fen);
        fen.forEach((pot, lying) -> {
            if (lying < 0 && !pot.isContra()) {
                levelled.put(pot, 0L);
                levelled.merge(Pot.ELSEWHERE, lying, Math::addExact);
            }
        });
        return new AccountBalance(account, levelled, closed);
    }
}
