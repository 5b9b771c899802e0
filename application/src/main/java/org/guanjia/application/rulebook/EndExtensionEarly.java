package org.guanjia.application.rulebook;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Refusal;

/** The city lets an extension end earlier than it said, as when a successor of the rulebook comes. */
@UseCase(id = "end-extension-early", roles = Role.CITY_BUREAU)
public final class EndExtensionEarly {

    private static final Permission PERMISSION = Permission.of(EndExtensionEarly.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final InstantSource clock;

    @Inject
    public EndExtensionEarly(Transactions transactions, Inputs inputs, InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Which extension ends when, and why.
     *
     * @param lastDay the new last day, inclusive
     * @param ground the document or decision it rests on
     */
    public record Command(
            @NotNull @Parsed(DomainText.EXTENSION_ID) String extension,
            @NotNull LocalDate lastDay,
            @NotNull @Parsed(DomainText.GROUND) String ground) {}

    /**
     * Lets the extension end on an earlier day.
     *
     * @throws Refusal.NotFound if there is no such extension in the actor's city
     * @throws Refusal.Conflict if the actor decided on another version than the one that stands
     * @throws Refusal.RuleBroken R-02 if the day is not earlier than the one that stands, or is already over
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = inputs.valid(call.command());
        ExtensionId id = ExtensionId.parse(command.extension());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, id.town(), id.text());
            RulebookExtension extension = tx.extensions().find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
            call.checkVersion(extension.version());
            Instant now = clock.instant();
            return Changes.by(actor, now, extension.endEarly(command.lastDay(), command.ground(), now));
        });
    }
}
