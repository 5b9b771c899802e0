package org.guanjia.application.fund;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Spending;
import org.guanjia.domain.rulebook.ProjectKind;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.VillageCode;

/**
 * A town commits money to micro-projects, for a purpose that it states: of the batch, an addition, or of the pool (F-11).
 * Money of wishes is committed by their approvals.
 */
@UseCase(id = "commit-money", roles = Role.TOWN_LEAD)
public final class CommitMoney {

    private static final Permission PERMISSION = Permission.of(CommitMoney.class);

    private final Transactions transactions;
    private final CommitmentDesk desk;
    private final Ulids ulids;

    @Inject
    public CommitMoney(Transactions transactions, CommitmentDesk desk, Ulids ulids) {
        this.transactions = transactions;
        this.desk = desk;
        this.ulids = ulids;
    }

    /**
     * How much of whose money, and what for.
     *
     * @param fundYear the town's, of micro-projects
     * @param unit whose money it is: the town, or a village of it
     * @param way how the projects come to be carried out, which decides what is drawn on
     * @param purpose what it is for, in a line that names no person
     * @param village where it helps; that of the unit where absent
     * @param projectKind what donors may have named (F-10)
     */
    public record Command(
            @NotNull @Parsed(DomainText.FUND_YEAR_ID) String fundYear,
            @NotNull @Parsed(DomainText.FUND_UNIT) String unit,
            @NotNull @Parsed(DomainText.PROJECT_WAY) String way,
            @NotNull @Parsed(DomainText.SPENDING_PURPOSE) String purpose,
            @NotNull @Parsed(DomainText.YUAN_AMOUNT) String amount,
            Optional<@Parsed(DomainText.VILLAGE_CODE) String> village,
            Optional<@Parsed(DomainText.PROJECT_KIND) String> projectKind) {}

    /** What the command means. */
    private record Meaning(FundYearId year, FundUnit unit, Spending spending, Money amount) {}

    /**
     * Commits it, drawing on what is there in the order of the rulebook.
     *
     * @throws Refusal.NotFound if there is no such fund year where the actor acts
     * @throws Refusal.InvalidInput if the unit or the village is none of the town's, the year is of wishes, or it is nothing
     * @throws Refusal.RuleBroken F-13 if the year is not open, F-05 with both figures if less can be drawn on
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        Meaning meaning = desk.read(call, CommitMoney::meaning);
        FundYearId id = meaning.year();
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            PERMISSION.check(actor, FundDesk.own(id.town()), id.text());
            return committed(tx, actor, meaning);
        });
    }

    private Changes committed(Transaction tx, Actor actor, Meaning meaning) {
        FundYearId id = meaning.year();
        FundYear year = tx.funds().year(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        if (year.state().programme() != Programme.MICRO_PROJECTS) {
            throw FundDesk.notOneOf("fundYear", List.of(Programme.MICRO_PROJECTS));
        }
        Fund fund = year.fundOf(desk.unitOf(id.town(), meaning.unit(), "unit"));
        meaning.spending().village().ifPresent(village -> desk.unitOf(id.town(), FundUnit.of(village), "village"));
        Instant now = desk.now();
        CommitmentId commitment = new CommitmentId(id.town(), ulids.next(now));
        return Changes.by(
                actor,
                now,
                Commitment.commit(commitment, meaning.spending(), fund, meaning.amount(), desk.means(tx, fund), now));
    }

    private static Meaning meaning(Command command) {
        FundUnit unit = FundUnit.parse(command.unit());
        Subject subject = new Subject.OfProjects(Subject.ProjectWay.valueOf(command.way()), command.purpose());
        Spending spending = new Spending(
                subject,
                command.village().map(VillageCode::new).or(unit::village),
                Optional.empty(),
                command.projectKind().map(ProjectKind::valueOf),
                Optional.empty());
        return new Meaning(FundYearId.parse(command.fundYear()), unit, spending, Money.parseYuan(command.amount()));
    }
}
