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

/** The town's lead takes an authority to decide emergencies back before its last day (W-09). */
@UseCase(id = "withdraw-emergency-authority", roles = Role.TOWN_LEAD)
public final class WithdrawEmergencyAuthority {

    private static final Permission PERMISSION = Permission.of(WithdrawEmergencyAuthority.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final InstantSource clock;

    @Inject
    public WithdrawEmergencyAuthority(Transactions transactions, Inputs inputs, InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Which authority, and why.
     *
     * @param officer the record of the officer
     * @param number the authority's on that record, from 1
     * @param ground the decision or document it rests on
     */
    public record Command(
            @NotNull @Parsed(DomainText.STAFF_RECORD_ID) String officer,
            @NotNull @Min(1) Integer number,
            @NotNull @Parsed(DomainText.GROUND) String ground) {}

    /**
     * Withdraws the authority; it no longer holds from this moment on, and what was decided by it before stands.
     *
     * @throws Refusal.NotFound if the officer has no record in the actor's town
     * @throws Refusal.Conflict if the actor decided on another version than the one that stands
     * @throws Refusal.InvalidInput if there is none of that number that could still hold
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = inputs.valid(call.command());
        StaffRecordId id = StaffRecordId.parse(command.officer());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, id.town(), id.text());
            StaffRecord officer = Records.find(tx.staff(), id.town(), id);
            call.checkVersion(officer.version());
            Instant now = clock.instant();
            return Changes.by(actor, now, officer.withdrawAuthority(command.number(), command.ground(), now));
        });
    }
}
