package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
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
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** Has a message sent anew that could not be sent or did not arrive (M-09). */
@UseCase(
        id = "resend-message",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class ResendMessage {

    private static final Permission PERMISSION = Permission.of(ResendMessage.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final MessageDesk messages;

    @Inject
    public ResendMessage(Transactions transactions, WishDesk desk, MessageDesk messages) {
        this.transactions = transactions;
        this.desk = desk;
        this.messages = messages;
    }

    /** Which message of which wish. */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.MESSAGE_ID) String message) {}

    /**
     * Lets it wait to be sent again, at once, however often it was tried.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction, or it has no such message
     * @throws Refusal.Conflict if nobody has to look at the message
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, Optional.empty());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return messages.handled(
                    actor,
                    sitting,
                    command.message(),
                    stored -> stored.resent(sitting.recordedAt()),
                    MessageDesk.Told.NOT_YET);
        });
    }
}
