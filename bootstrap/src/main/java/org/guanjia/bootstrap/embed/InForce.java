package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.query.ReadCalendar;
import org.guanjia.application.edition.query.ReadPolicyList;
import org.guanjia.application.rulebook.query.ReadRulebook;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.policy.PolicyListEdition;

/**
 * What the city goes by, as it is known at the moment of the question. What each method guarantees and refuses stands with the
 * use case whose query it takes.
 */
public final class InForce {

    private final ReadCalendar calendar;
    private final ReadPolicyList policyList;
    private final ReadRulebook rulebook;

    InForce(Instance instance) {
        this.calendar = instance.get(ReadCalendar.class);
        this.policyList = instance.get(ReadPolicyList.class);
        this.rulebook = instance.get(ReadRulebook.class);
    }

    /** A year of the work calendar. */
    public ReadCalendar.Answer calendar(Actor actor, ReadCalendar.Query query) {
        return calendar.handle(actor, query);
    }

    /** The list of existing policies of a day. */
    public PolicyListEdition policyList(Actor actor, ReadPolicyList.Query query) {
        return policyList.handle(actor, query);
    }

    /** An edition of the rulebook, by its id or by a day. */
    public ReadRulebook.Answer rulebook(Actor actor, ReadRulebook.Query query) {
        return rulebook.handle(actor, query);
    }
}
