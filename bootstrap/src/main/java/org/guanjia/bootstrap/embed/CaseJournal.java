package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.feed.query.ReadEvents;
import org.guanjia.bootstrap.wiring.Instance;

/** The journal of all cases: what happened, for other systems, and for those who audit it. */
public final class CaseJournal {

    private final ReadEvents events;
    private final VerifyJournal verify;

    CaseJournal(Instance instance) {
        this.events = instance.get(ReadEvents.class);
        this.verify = instance.get(VerifyJournal.class);
    }

    /** What happened next in the towns that the actor may see. */
    public ReadEvents.Answer events(Actor actor, ReadEvents.Query query) {
        return events.handle(actor, query);
    }

    /** Proves of a part that nobody changed what was written down. */
    public VerifyJournal.Answer verify(Actor actor, VerifyJournal.Query query) {
        return verify.handle(actor, query);
    }
}
