package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.application.wish.Transfers.Arrival;
import org.guanjia.application.wish.Transfers.Destination;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishAct;

/** Makes the second half of a transfer that was broken off, so that no wish is lost between two towns. */
@UseCase(
        id = "resume-transfer",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD, Role.CITY_BUREAU})
public final class ResumeTransfer {

    private static final Permission PERMISSION = Permission.of(ResumeTransfer.class);

    private final Transactions transactions;
    private final WishDesk desk;
    private final WishViews views;
    private final Transfers transfers;

    @Inject
    public ResumeTransfer(Transactions transactions, WishDesk desk, WishViews views, Transfers transfers) {
        this.transactions = transactions;
        this.desk = desk;
        this.views = views;
        this.transfers = transfers;
    }

    /** Which wish was left. */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * Lets the wish go on where it was transferred to.
     *
     * @return the wish that it goes on as
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if it was not transferred, or goes on already
     * @throws IOException if a file of the wish cannot be copied; nothing has changed then
     */
    public Receipt handle(Actor actor, Call<Command> call) throws IOException {
        WishId left = WishId.parse(desk.valid(call).wish());
        PERMISSION.check(actor);
        WishView view = views.find(left).orElseThrow(() -> new Refusal.NotFound(left.text()));
        PERMISSION.check(actor, WishScope.of(view.state(), actor), left.text());
        Destination destination =
                transfers.pending(left).orElseThrow(() -> view.state().stage().outOfOrder(WishAct.TRANSFER));
        Arrival arrival = transfers.prepare(destination, actor);
        return transactions.in(
                destination.as().town(), PERMISSION.keyOf(call), tx -> transfers.arrive(tx, arrival, actor));
    }
}
