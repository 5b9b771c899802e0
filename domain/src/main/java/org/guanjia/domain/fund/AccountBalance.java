package org.guanjia.domain.fund;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.guanjia.domain.shared.Money;

/**
 * What lies in the pots of an account: together zero, and below zero in contra pots alone.
 *
 * @param fen of every pot, in fen; a pot that is not named is empty
 * @param closed whether its fund year is closed, so that nothing is posted to it any more (F-13)
 */
public record AccountBalance(FundAccount account, Map<Pot, Long> fen, boolean closed) {

    public AccountBalance {
        Map<Pot, Long> all = new EnumMap<>(Pot.class);
        for (Pot pot : Pot.values()) {
            all.put(pot, fen.getOrDefault(pot, 0L));
        }
        all.forEach((pot, lying) -> {
            if (lying < 0 && !pot.isContra()) {
                throw new IllegalArgumentException(pot + " of " + account + " is below zero: " + lying);
            }
        });
        if (all.values().stream().reduce(0L, Math::addExact) != 0) {
            throw new IllegalArgumentException("Pots of " + account + " do not balance: " + all);
        }
        fen = Collections.unmodifiableMap(all);
    }

    /** An account that was opened just now. */
    public static AccountBalance opened(FundAccount account) {
        return new AccountBalance(account, Map.of(), false);
    }

    /**
     * What lies in a pot that is not contra.
     *
     * @throws IllegalArgumentException if the pot is contra; {@link #fen} tells of it with its sign
     */
    public Money in(Pot pot) {
        if (pot.isContra()) {
            throw new IllegalArgumentException("Contra pot " + pot + " has a sign");
        }
        return Money.ofFen(fen.getOrDefault(pot, 0L));
    }

    /**
     * The balance after a posting.
     *
     * @throws IllegalArgumentException if the posting is another account's, the account is closed, or a pot would fall
     *     below zero
     * @throws ArithmeticException if a sum does not fit
     */
    public AccountBalance after(Posting posting) {
        if (!posting.account().equals(account) || closed) {
            throw new IllegalArgumentException("Posting " + posting + " does not go to " + account);
        }
        Map<Pot, Long> next = new EnumMap<>(fen);
        next.merge(posting.from(), -posting.amount().fen(), Math::addExact);
        next.merge(posting.to(), posting.amount().fen(), Math::addExact);
        return new AccountBalance(account, next, false);
    }
}
