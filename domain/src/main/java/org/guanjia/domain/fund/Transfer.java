package org.guanjia.domain.fund;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;

/**
 * Money that a town moves between its own account and one of a village, of the same source and year.
 *
 * @param from the account it leaves
 * @param to the unit whose account of that source it comes into
 * @param pot where it lies before and after, which stays the same: available, or kept back for additions
 */
public record Transfer(Kind kind, FundAccount from, FundUnit to, Pot pot, Money amount, Voucher voucher) {

    /** Where money lies that can be moved between units. */
    private static final Set<Pot> POTS = Set.of(Pot.AVAILABLE, Pot.RESERVE);

    /**
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if it is nothing
     * @throws IllegalArgumentException if it does not go between a town and a village of it in that direction, or the
     *     programme moves no money that way
     */
    public Transfer {
        Covering.requireSome(amount);
        FundUnit town = kind.toVillage ? from.fund().unit() : to;
        FundUnit village = kind.toVillage ? to : from.fund().unit();
        if (!POTS.contains(pot)
                || !kind.programmes.contains(from.fund().programme())
                || town.village().isPresent()
                || village.village().isEmpty()
                || !town.town().equals(village.town())) {
            throw new IllegalArgumentException(kind + " from " + from + " " + pot + " to " + to);
        }
    }

    FundAccount into() {
        return from.in(from.fund().of(to));
    }

    /** Why it moves. */
    public enum Kind {
        /** Project money goes to the account of the village as projects need it (F-04). */
        DISBURSEMENT(true, FundAct.DISBURSE, Programme.MICRO_PROJECTS),
        /** Wish money that stays at the charity is earmarked for what a village decides (W-03). */
        QUOTA(true, FundAct.GRANT_QUOTA, Programme.WISHES),
        /** A quota is not needed, or money is recovered from the account of a village (F-14). */
        TAKEN_BACK(false, FundAct.TAKE_BACK, Programme.values());

        private final boolean toVillage;
        private final FundAct act;
        private final Set<Programme> programmes;

        Kind(boolean toVillage, FundAct act, Programme... programmes) {
            this.toVillage = toVillage;
            this.act = act;
            this.programmes = Collections.unmodifiableSet(EnumSet.copyOf(List.of(programmes)));
        }

        FundAct act() {
            return act;
        }

        /** Of which programmes money moves that way. */
        public Set<Programme> programmes() {
            return programmes;
        }
    }

    /** Both sides of it, each in its own account. */
    List<Posting> postings() {
        FundAccount into = into();
        return List.of(
                new Posting(from, pot, Pot.ELSEWHERE, amount, Optional.of(into.fund())),
                new Posting(into, Pot.ELSEWHERE, pot, amount, Optional.of(from.fund())));
    }
}
