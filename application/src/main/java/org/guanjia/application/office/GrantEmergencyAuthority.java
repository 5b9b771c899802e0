package org.guanjia.application.office;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
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
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.worktime.DateSpan;

/** The town's lead authorises one officer of the town or of a village to decide emergencies at once (W-09). */
@UseCase(id = "grant-emergency-authority", roles = Role.TOWN_LEAD)
public final class GrantEmergencyAuthority {

    private static final Permission PERMISSION = Permission.of(GrantEmergencyAuthority.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final InstantSource clock;

    @Inject
    public GrantEmergencyAuthority(Transactions transactions, Inputs inputs, InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Who may decide, where and when.
     *
     * @param officer the record of the officer
     * @param office where the officer serves, and as far as the authority reaches
     * @param from the first day, inclusive; today at the earliest
     * @param until the last day, inclusive
     * @param ground the decision or document it rests on
     */
    public record Command(
            @NotNull @Parsed(DomainText.STAFF_RECORD_ID) String officer,
            @NotNull @Parsed(DomainText.OFFICE) String office,
            @NotNull LocalDate from,
            @NotNull LocalDate until,
            @NotNull @Parsed(DomainText.GROUND) String ground) {}

    /**
     * Puts the authority on the officer's record.
     *
     * @throws Refusal.NotFound if the officer has no record in the actor's town
     * @throws Refusal.Conflict if the actor decided on another version than the one that stands
     * @throws Refusal.RuleBroken W-09 if the first day is over, or the office is the city's
     * @throws Refusal.InvalidInput if the officer does not serve in the office on all these days, or has such an authority
     *     on one of them already
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = call.command();
        DateSpan days = inputs.read(command, given -> new DateSpan(given.from(), Optional.of(given.until())));
        StaffRecordId id = StaffRecordId.parse(command.officer());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, id.town(), id.text());
            StaffRecord officer = Records.find(tx.staff(), id.town(), id);
            call.checkVersion(officer.version());
            Instant now = clock.instant();
            return Changes.by(
                    actor, now, officer.authorise(Office.parse(command.office()), days, command.ground(), now));
        });
    }
}
