package org.guanjia.application.wish.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.WishScope;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Reads what happened to a wish: who did what, when it happened and when it was entered, and what became of its messages. */
@UseCase(id = "read-timeline", everyStaffRole = true)
public final class ReadTimeline {

    private static final Permission PERMISSION = Permission.of(ReadTimeline.class);

    private final WishViews views;
    private final Journal journal;
    private final Outbox outbox;
    private final Inputs inputs;

    @Inject
    public ReadTimeline(WishViews views, Journal journal, Outbox outbox, Inputs inputs) {
        this.views = views;
        this.journal = journal;
        this.outbox = outbox;
        this.inputs = inputs;
    }

    /** Of which wish. */
    public record Query(@NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /** Everything on record, in order. */
    public record Timeline(List<Journal.Entry> entries, List<OutgoingMessage> messages) {}

    /**
     * The timeline up to now.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     */
    public Timeline handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        WishId id = WishId.parse(inputs.valid(query).wish());
        WishView view = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(view.state(), actor), id.text());
        return new Timeline(journal.entries(id), outbox.about(id));
    }
}
