package org.guanjia.domain.fund;

import java.util.Optional;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.RuleId;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;

/**
 * An amount that a town owes by a day: to match, to use, to give back. A late or short one is never refused; it is told
 * here.
 *
 * @param amount what is owed; empty where that needs something nobody has said
 * @param met what is there of it so far; it may be more
 * @param deadline by when, with how that was computed
 * @param use the rate behind it, where it is about use
 * @param missing what has to be said first; empty where nothing is
 * @param justification why it falls short, where that was said (F-03)
 */
public record Obligation(
        Kind kind,
        int year,
        Optional<Money> amount,
        Money met,
        Deadline deadline,
        DeadlineState state,
        Optional<UseRate> use,
        Optional<Missing> missing,
        Optional<Justification> justification) {

    /** What is short of the amount; nothing where it is met or unknown. */
    public Money shortfall() {
        return amount.filter(owed -> owed.isMoreThan(met))
                .map(owed -> owed.minus(met))
                .orElse(Money.ZERO);
    }

    /** What is owed. */
    public enum Kind {
        /** Matching of a town of class 1 or 2, or of unknown class. */
        MATCHING("F-02"),
        /** Matching of a town of class 3 or 4, whose shortfall needs a justification. */
        MATCHING_IN_GENERAL("F-03"),
        PROJECT_MONEY_USED("F-06"),
        WISH_MONEY_USED("F-07"),
        SURPLUS_RETURNED("F-08");

        private final String rule;

        Kind(String rule) {
            this.rule = rule;
        }

        public RuleId rule() {
            return new RuleId(rule);
        }
    }

    /** What has to be said before an amount can be. */
    public enum Missing {
        /** Of which class the town is by its economy. */
        ECONOMIC_CLASS,
        /** Why a matching that was due falls short. */
        JUSTIFICATION
    }
}
