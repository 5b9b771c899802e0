package org.guanjia.application.fund.query;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.fund.Obligation;
import org.guanjia.domain.fund.UseRate;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.RuleId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.DeadlineState;

/**
 * What a town owes by a day: to match, to use, to give back.
 *
 * @param year the fund year that it is owed of
 * @param amount what is owed in all; absent where that needs something nobody has said
 * @param met what is there of it, which may be more
 * @param owed what is short of the amount still; nothing where it is met or unknown
 * @param due the first instant at which it is late; absent while the calendar of a year is missing
 * @param doneAt when the last of it was there
 * @param use the rate behind it, where it is about use
 * @param missing what has to be said first
 * @param justification why it falls short, where that was said (F-03)
 */
public record ObligationView(
        TownCode town,
        Obligation.Kind kind,
        RuleId rule,
        int year,
        Optional<Money> amount,
        Money met,
        Money owed,
        Optional<Instant> due,
        DeadlineState state,
        Optional<Instant> doneAt,
        Optional<Use> use,
        Optional<Obligation.Missing> missing,
        Optional<Justification> justification) {

    /**
     * How much of some money was used.
     *
     * @param rate for people to read, cut off after two decimals of a percent; a dash of nothing
     * @param received from the city and as matching
     * @param committed and not paid yet, which is shown beside it and does not count
     */
    public record Use(String rate, Money paid, Money received, Money committed) {

        static Use of(UseRate use) {
            return new Use(use.text(), use.paid(), use.received(), use.committed());
        }
    }

    static ObligationView of(TownCode town, Obligation owed) {
        return new ObligationView(
                town,
                owed.kind(),
                owed.kind().rule(),
                owed.year(),
                owed.amount(),
                owed.met(),
                owed.shortfall(),
                owed.deadline().due(),
                owed.state(),
                owed.deadline().doneAt(),
                owed.use().map(Use::of),
                owed.missing(),
                owed.justification());
    }
}
