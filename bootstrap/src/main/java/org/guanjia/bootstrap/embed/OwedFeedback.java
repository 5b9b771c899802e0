package org.guanjia.bootstrap.embed;

import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.RecordFeedback;
import org.guanjia.application.wish.ResendMessage;
import org.guanjia.application.wish.query.ListHeldMessages;
import org.guanjia.application.wish.query.ReadFeedback;
import org.guanjia.bootstrap.wiring.Instance;

/** What residents are owed to be told, and what became of it. */
public final class OwedFeedback {

    private final ReadFeedback read;
    private final ListHeldMessages held;
    private final ResendMessage resend;
    private final RecordFeedback record;

    OwedFeedback(Instance instance) {
        this.read = instance.get(ReadFeedback.class);
        this.held = instance.get(ListHeldMessages.class);
        this.resend = instance.get(ResendMessage.class);
        this.record = instance.get(RecordFeedback.class);
    }

    /** What a wish owed so far. */
    public List<ReadFeedback.Owed> read(Actor actor, ReadFeedback.Query query) {
        return read.handle(actor, query);
    }

    /** The messages that a person has to look at. */
    public Page<OutgoingMessage> held(Actor actor, ListHeldMessages.Query query) {
        return held.handle(actor, query);
    }

    /** Has a message sent anew. */
    public Receipt resend(Actor actor, ResendMessage.Command command) {
        return resend(actor, Call.of(command));
    }

    /** The same, with a command key or the version of the wish that the actor decided on. */
    public Receipt resend(Actor actor, Call<ResendMessage.Command> call) {
        return resend.handle(actor, call);
    }

    /** Records that the resident was told in another way. */
    public Receipt record(Actor actor, RecordFeedback.Command command) {
        return record(actor, Call.of(command));
    }

    /** The same, with a command key or the version of the wish that the actor decided on. */
    public Receipt record(Actor actor, Call<RecordFeedback.Command> call) {
        return record.handle(actor, call);
    }
}
