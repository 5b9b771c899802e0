package org.guanjia.application.office;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
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
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.staff.StaffRecord;

/** Somebody of the office, or the lead above it, ends a substitution before its last day. */
@UseCase(
        id = "end-substitution",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_DEPARTMENT,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY,
            Role.LIAISON
        })
public final class EndSubstitution {

    private static final Permission PERMISSION = Permission.of(EndSubstitution.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final InstantSource clock;

    @Inject
    public EndSubstitution(Transactions transactions, Inputs inputs, InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Which substitution.
     *
     * @param absent the record of who was away
     * @param number the substitution's on that record, from 1
     */
    public record Command(
            @NotNull @Parsed(DomainText.STAFF_RECORD_ID) String absent,
            @NotNull @Min(1) Integer number) {}

    /**
     * Ends the substitution; it no longer holds from this moment on.
     *
     * @throws Refusal.NotFound if there is no such substitution in an office that the actor answers for
     * @throws Refusal.Conflict if the actor decided on another version than the one that stands
     * @throws Refusal.InvalidInput if it was ended before, or its last day is over
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = inputs.valid(call.command());
        StaffRecordId id = StaffRecordId.parse(command.absent());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            StaffRecord absent = Records.find(tx.staff(), id.town(), id);
            requireAnswering(actor, absent, command.number());
            call.checkVersion(absent.version());
            Instant now = clock.instant();
            return Changes.by(actor, now, absent.endSubstitution(command.number(), now));
        });
    }

    private static void requireAnswering(Actor actor, StaffRecord absent, int number) {
        boolean answers = absent.state().substitutions().stream()
                .filter(recorded -> recorded.number() == number)
                .anyMatch(recorded ->
                        Offices.answersFor(actor, recorded.substitution().office()));
        if (!answers) {
            throw new Refusal.NotFound(absent.id().text());
        }
    }
}
