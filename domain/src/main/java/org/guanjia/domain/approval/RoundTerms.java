package org.guanjia.domain.approval;

import java.util.List;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.worktime.Period;

/**
 * What a round stands on, frozen when it begins: a rulebook that changes later changes nothing of it.
 *
 * @param by the subject of who submitted or amended it
 * @param rulebook the edition that the route and the period were taken from
 * @param steps at least one
 * @param stepPeriod the time that each step has
 */
public record RoundTerms(String by, RulebookId rulebook, Proposal proposal, List<RouteStep> steps, Period stepPeriod) {

    public RoundTerms {
        steps = List.copyOf(steps);
    }
}
