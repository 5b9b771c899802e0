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

/** Somebody of an office, or the lead above it, puts on record who stands in for whom. */
@UseCase(
        id = "record-substitution",
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
public final class RecordSubstitution {

    private static final Permission PERMISSION = Permission.of(RecordSubstitution.class);

    private final Transactions transactions;
    private final Inputs inputs;
    private final InstantSource clock;

    @Inject
    public RecordSubstitution(Transactions transactions, Inputs inputs, InstantSource clock) {
        this.transactions = transactions;
        this.inputs = inputs;
        this.clock = clock;
    }

    /**
     * Who stands in for whom, where and when.
     *
     * @param absent the record of who is away, whose version counts
     * @param substitute the record of who stands in
     * @param from the first day, inclusive
     * @param until the last day, inclusive
     */
    public record Command(
            @NotNull @Parsed(DomainText.STAFF_RECORD_ID) String absent,
            @NotNull @Parsed(DomainText.STAFF_RECORD_ID) String substitute,
            @NotNull @Parsed(DomainText.OFFICE) String office,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    /**
     * Puts the substitution on record of the absent one.
     *
     * @throws Refusal.NotFound if the office is not one that the actor answers for, or either has no record in its town
     * @throws Refusal.Conflict if the actor decided on another version of the absent one's record
     * @throws Refusal.InvalidInput if either does not serve in the office on all these days, or the same stands already
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = call.command();
        DateSpan days = inputs.read(command, given -> new DateSpan(given.from(), Optional.of(given.until())));
        Office office = Office.parse(command.office());
        return transactions.in(office.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            requireAnswering(actor, office);
            StaffRecord absent = Records.find(tx.staff(), office.town(), StaffRecordId.parse(command.absent()));
            StaffRecord substitute = Records.find(tx.staff(), office.town(), StaffRecordId.parse(command.substitute()));
            call.checkVersion(absent.version());
            Instant now = clock.instant();
            return Changes.by(actor, now, absent.substitute(substitute, office, days, now));
        });
    }

    private static void requireAnswering(Actor actor, Office office) {
        if (!Offices.answersFor(actor, office)) {
            throw new Refusal.NotFound(office.text());
        }
    }
}
