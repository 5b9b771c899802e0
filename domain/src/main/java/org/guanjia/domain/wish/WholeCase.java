package org.guanjia.domain.wish;

import java.time.Instant;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.TimeAway;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * The clock of the whole case: five working days for personal urgent aid up to the limit, a month for any other wish. A
 * personal urgent wish whose amount nobody can tell yet has the short period (ours: the stricter one).
 */
@Enforces({"W-06.urgent-limit", "W-06.urgent-period", "W-07.wish-period"})
final class WholeCase {

    private WholeCase() {}

    static Period period(Need need, Rulebook rulebook) {
        boolean withinLimit = need.amount()
                .filter(amount -> amount.isMoreThan(rulebook.value(WishParameters.URGENT_LIMIT)))
                .isEmpty();
        return rulebook.value(
                need.isUrgentPersonal() && withinLimit ? WishParameters.URGENT_PERIOD : WishParameters.WISH_PERIOD);
    }

    static Deadline from(Instant start, Need need, Circumstances circumstances) {
        return Deadline.of(start, period(need, circumstances.rulebook()), circumstances.calendar());
    }

    /** The clock running on after an end that was none, which counts as time away (ours: by analogy to R-07). */
    static Deadline resumed(WishState state, Circumstances circumstances) {
        Instant left = state.aftermath().endedAt().orElseThrow();
        return recast(state.clocks().whole(), state.need(), circumstances)
                .movedByTimeAway(left, circumstances.at(), circumstances.calendar())
                .after();
    }

    /** The clock with the term of the need as it is now, started when it was and moved by the same times away. */
    static Deadline recast(Deadline whole, Need need, Circumstances circumstances) {
        WorkCalendar calendar = circumstances.calendar();
        Deadline recast = from(whole.start(), need, circumstances);
        for (TimeAway away : whole.timesAway()) {
            recast = recast.movedByTimeAway(away.left(), away.returned(), calendar)
                    .after();
        }
        return recast;
    }
}
