package org.guanjia.adapter.jdbi;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;

/** What several postings of one account come to, one after the other: how each pot changes, and what it needs beforehand. */
final class PotMoves {

    private final FundAccount account;
    private final Map<Pot, Long> net = new EnumMap<>(Pot.class);
    private final Map<Pot, Long> needed = new EnumMap<>(Pot.class);

    private boolean last;

    private PotMoves(FundAccount account) {
        this.account = account;
        for (Pot pot : Pot.values()) {
            net.put(pot, 0L);
            needed.put(pot, 0L);
        }
    }

    /** The moves of every account that the postings touch, and of those that are closed. */
    static Collection<PotMoves> of(List<Posting> postings, List<FundAccount> closed) {
        Map<FundAccount, PotMoves> moves = new LinkedHashMap<>();
        postings.forEach(posting ->
                moves.computeIfAbsent(posting.account(), PotMoves::new).add(posting));
        closed.forEach(account -> moves.computeIfAbsent(account, PotMoves::new).last = true);
        return moves.values();
    }

    private void add(Posting posting) {
        long amount = posting.amount().fen();
        net.merge(posting.to(), amount, Math::addExact);
        net.merge(posting.from(), -amount, Math::addExact);
        needed.merge(posting.from(), -net(posting.from()), Math::max);
    }

    FundAccount account() {
        return account;
    }

    /** Whether the account is closed with them. */
    boolean isLast() {
        return last;
    }

    /** By how much the pot changes. */
    long net(Pot pot) {
        return net.getOrDefault(pot, 0L);
    }

    /** What has to lie in the pot beforehand, so that it never falls below zero on the way. */
    long needed(Pot pot) {
        return needed.getOrDefault(pot, 0L);
    }
}
