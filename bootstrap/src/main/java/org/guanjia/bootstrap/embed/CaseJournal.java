package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.bootstrap.wiring.Instance;

/** The journal of all cases, for those who audit it. */
public final class CaseJournal {

    private final VerifyJournal verify;

    CaseJournal(Instance instance) {
        this.verify = instance.get(VerifyJournal.class);
    }

    /** Proves of a part that nobody changed what was written down. */
    public VerifyJournal.Answer verify(Actor actor, VerifyJournal.Query query) {
        return verify.handle(actor, query);
    }
}
