package org.guanjia.bootstrap.embed;

import org.guanjia.application.access.Actor;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.rulebook.EndExtensionEarly;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.rulebook.query.ListExtensions;
import org.guanjia.application.rulebook.query.ReadExtension;
import org.guanjia.application.rulebook.query.ReadFooting;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.bootstrap.wiring.Instance;
import org.guanjia.domain.rulebook.Footing;

/**
 * Under which rulebook the city takes new cases after one has lapsed. What each method guarantees and refuses stands
 * with the use case whose command or query it takes.
 */
public final class RulebookExtensions {

    private final RecordExtension record;
    private final EndExtensionEarly endEarly;
    private final ReadExtension read;
    private final ListExtensions list;
    private final ReadFooting footing;

    RulebookExtensions(Instance instance) {
        this.record = instance.get(RecordExtension.class);
        this.endEarly = instance.get(EndExtensionEarly.class);
        this.read = instance.get(ReadExtension.class);
        this.list = instance.get(ListExtensions.class);
        this.footing = instance.get(ReadFooting.class);
    }

    /** Puts on record that a lapsed rulebook goes on for a while. */
    public Receipt record(Actor actor, RecordExtension.Command command) {
        return record(actor, Call.of(command));
    }

    /** The same, with a command key. */
    public Receipt record(Actor actor, Call<RecordExtension.Command> call) {
        return record.handle(actor, call);
    }

    /** Lets an extension end earlier than it said. */
    public Receipt endEarly(Actor actor, EndExtensionEarly.Command command) {
        return endEarly(actor, Call.of(command));
    }

    /** The same, with a command key or the version that the actor decided on. */
    public Receipt endEarly(Actor actor, Call<EndExtensionEarly.Command> call) {
        return endEarly.handle(actor, call);
    }

    /** One extension as it stands. */
    public ExtensionView read(Actor actor, ReadExtension.Query query) {
        return read.handle(actor, query);
    }

    /** The extensions on record, page by page. */
    public Page<ExtensionView> list(Actor actor, ListExtensions.Query query) {
        return list.handle(actor, query);
    }

    /** What a case submitted on a day would stand on. */
    public Footing footing(Actor actor, ReadFooting.Query query) {
        return footing.handle(actor, query);
    }
}
