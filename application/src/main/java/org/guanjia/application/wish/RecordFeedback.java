package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Records that a resident was told by call or visit what a message could not tell them (M-09). */
@UseCase(
        id = "record-feedback",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class RecordFeedback {

    private static final Permission PERMISSION = Permission.of(RecordFeedback.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final MessageDesk messages;

    @Inject
    public RecordFeedback(Transactions transactions, WishDesk desk, MessageDesk messages) {
        this.transactions = transactions;
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * Which message of which wish, and how the resident was told.
     *
     * @param occurredAt when; now where absent
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.MESSAGE_ID) String message,
            @NotNull @Parsed(DomainText.FEEDBACK_WAY) String way,
            Optional<@Parsed(DomainText.NOTE) String> note,
            Optional<Instant> occurredAt) {}

    /**
     * Makes the message good, which is sent no more.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction, or it has no such message
     * @throws Refusal.Conflict if nobody has to look at the message
     * @throws Refusal.InvalidInput if it has not happened yet
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return messages.handled(
                    actor,
                    sitting,
                    command.message(),
                    stored -> stored.madeGood(sitting.recordedAt()),
                    new MessageDesk.Told(Optional.of(FeedbackWay.valueOf(command.way())), command.note()));
        });
    }
}
