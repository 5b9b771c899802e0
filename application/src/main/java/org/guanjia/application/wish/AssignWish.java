package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.wish.Custody;
import org.guanjia.domain.worktime.CityTime;

/** Gives a wish to a member of staff on record to take care of. */
@UseCase(
        id = "assign-wish",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class AssignWish {

    private static final Permission PERMISSION = Permission.of(AssignWish.class);

    private final Transactions transactions;
    private final WishDesk desk;

    @Inject
    public AssignWish(Transactions transactions, WishDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Which wish, and how.
     *
     * @param handler the subject of who takes care of it: on that day in the office that has it, in the village's committee or
     *     in the town's lead department
     * @param occurredAt when it truly happened, where that is not now
     */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish,
            @NotNull @Parsed(DomainText.STAFF_SUBJECT) String handler,
            Optional<Instant> occurredAt) {}

    /**
     * Assigns it.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     * @throws Refusal.InvalidInput if the handler is not on record as serving there on that day
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.valid(call);
        WishId id = WishId.parse(command.wish());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor);
            Sitting sitting = desk.open(tx, id, actor, call, command.occurredAt());
            PERMISSION.check(actor, sitting::concerns, id.text());
            StaffSubject handler = new StaffSubject(command.handler());
            return sitting.decide(wish -> {
                requireOnRecord(
                        tx,
                        handler,
                        wish.state().custody(),
                        CityTime.dateOf(sitting.now().at()));
                return wish.assign(Optional.of(handler), sitting.now());
            });
        });
    }

    private static void requireOnRecord(Transaction tx, StaffSubject handler, Custody custody, LocalDate day) {
        List<Office> offices = custody.handlingOffices();
        boolean serves = tx.staff()
                .find(StaffRecord.idOf(custody.village().town(), handler))
                .filter(record -> offices.stream().anyMatch(office -> record.servesIn(office, day)))
                .isPresent();
        if (!serves) {
            throw new Refusal.InvalidInput(List.of(Fault.of(
                            FaultCode.NOT_A_HANDLER,
                            "subject",
                            handler.text(),
                            "offices",
                            offices.stream().map(Office::text).collect(Collectors.joining(", ")),
                            "day",
                            day.toString())
                    .at("handler")));
        }
    }
}
