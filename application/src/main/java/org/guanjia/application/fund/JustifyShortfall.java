package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.rulebook.Justification;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Refusal;

/** A town says why its matching of a year falls short (F-03). A later word replaces an earlier one, which stays on record. */
@UseCase(id = "justify-shortfall", roles = Role.TOWN_LEAD)
public final class JustifyShortfall {

    private static final Permission PERMISSION = Permission.of(JustifyShortfall.class);

    private final Transactions transactions;
    private final FundDesk desk;

    @Inject
    public JustifyShortfall(Transactions transactions, FundDesk desk) {
        this.transactions = transactions;
        this.desk = desk;
    }

    /**
     * Of which year, and why.
     *
     * @param fundYear the town's, of either programme: the matching is one for both
     * @param justification in the words of the town; it names no person
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.JUSTIFICATION) String justification) {}

    /**
     * Puts it on record, at any time, once the year is closed too.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.Conflict if the year has moved on
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Command command = desk.read(call, given -> given);
        FundYearId id = FundYearId.parse(command.fundYear());
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            Instant now = desk.now();
            return Changes.by(
                    actor,
                    now,
                    FundDesk.year(tx, id, call).justifyShortfall(new Justification(command.justification()), now));
        });
    }
}
