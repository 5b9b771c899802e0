package org.guanjia.application.fund.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guanjia.application.port.Turnover;
import org.guanjia.domain.fund.FundAccount;
import org.guanjia.domain.fund.Posting;
import org.guanjia.domain.fund.Pot;

/** How much moved into and out of pots, added up one after the other. Two are the same if everything in them is. */
final class Moved {

    private final Map<Place, Long> in = new HashMap<>();
    private final Map<Place, Long> out = new HashMap<>();
    private final Map<List<Pot>, Long> pairs = new HashMap<>();
    private long postings;
    private long fen;

    private record Place(FundAccount account, Pot pot) {}

    static Moved of(List<Turnover> turnovers) {
        Moved moved = new Moved();
        turnovers.forEach(each ->
                moved.add(each.account(), each.from(), each.to(), each.amount().fen(), each.postings()));
        return moved;
    }

    void add(Posting posting) {
        add(posting.account(), posting.from(), posting.to(), posting.amount().fen(), 1);
    }

    private void add(FundAccount account, Pot from, Pot to, long amount, long number) {
        out.merge(new Place(account, from), amount, Math::addExact);
        in.merge(new Place(account, to), amount, Math::addExact);
        pairs.merge(List.of(from, to), amount, Math::addExact);
        fen = Math.addExact(fen, amount);
        postings += number;
    }

    long into(FundAccount account, Pot pot) {
        return in.getOrDefault(new Place(account, pot), 0L);
    }

    long outOf(FundAccount account, Pot pot) {
        return out.getOrDefault(new Place(account, pot), 0L);
    }

    /** How much went from one pot into another, in all accounts. */
    long between(Pot from, Pot to) {
        return pairs.getOrDefault(List.of(from, to), 0L);
    }

    /** In how many postings. */
    long postings() {
        return postings;
    }

    /** How much in all of them. */
    long fen() {
        return fen;
    }

    boolean isAs(Moved other) {
        return postings == other.postings && in.equals(other.in) && out.equals(other.out);
    }
}
