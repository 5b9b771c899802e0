package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Call;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearStage;
import org.guanjia.domain.fund.Means;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.CityTime;

/** Where acts on commitments and their payments are prepared. Safe for use by several threads. */
public final class CommitmentDesk {

    private final FundDesk desk;
    private final EditionsInForce editions;

    @Inject
    public CommitmentDesk(FundDesk desk, EditionsInForce editions) {
        this.desk = desk;
        this.editions = editions;
    }

    /** As {@link FundDesk#read}. */
    <C, T> T read(Call<C> call, Function<C, T> meaning) {
        return desk.read(call, meaning);
    }

    Instant now() {
        return desk.now();
    }

    /** As {@link FundDesk#unitOf}. */
    FundUnit unitOf(TownCode partition, FundUnit unit, String field) {
        return desk.unitOf(partition, unit, field);
    }

    /**
     * A commitment as it stands, for whoever it is entrusted to: wishes are paid by the charity of a town, projects by its
     * lead, and the carrier reports on both.
     *
     * @param held what the actor holds that the use case is open to
     * @throws Refusal.NotFound if there is none, or it is entrusted to others
     * @throws Refusal.Conflict if the actor decided on another version
     */
    Commitment entrusted(Transaction tx, CommitmentId id, Call<?> call, Stream<Assignment> held) {
        List<Assignment> here = held.filter(
                        assignment -> Carrier.reportsOn(id.town()).test(assignment.jurisdiction()))
                .toList();
        return commitment(
                tx,
                id,
                call,
                found -> here.stream()
                        .anyMatch(assignment -> Carrier.isHeldBy(assignment)
                                || assignment.role()
                                        == payer(found.state().fund().programme())));
    }

    /**
     * A commitment as it stands, of either programme.
     *
     * @throws Refusal.NotFound if there is none
     * @throws Refusal.Conflict if the actor decided on another version
     */
    Commitment commitment(Transaction tx, CommitmentId id, Call<?> call) {
        return commitment(tx, id, call, found -> true);
    }

    private static Commitment commitment(
            Transaction tx, CommitmentId id, Call<?> call, Predicate<Commitment> isTheirs) {
        Commitment commitment =
                tx.funds().commitment(id).filter(isTheirs).orElseThrow(() -> new Refusal.NotFound(id.text()));
        call.checkVersion(commitment.version());
        return commitment;
    }

    private static Role payer(Programme programme) {
        return switch (programme) {
            case WISHES -> Role.TOWN_CHARITY;
            case MICRO_PROJECTS -> Role.TOWN_LEAD;
        };
    }

    /**
     * Lets a payment go to whom the commitment is for: of a wish its resident, of projects no resident.
     *
     * @throws Refusal.InvalidInput if it is somebody else, or a unit of another town
     */
    void requireRecipient(Transaction tx, Commitment commitment, Recipient recipient) {
        recipient.fold(
                person -> {
                    requireResident(tx, commitment, person.person());
                    return person;
                },
                unit -> {
                    desk.unitOf(commitment.id().town(), unit.unit(), "recipient.unit");
                    return unit;
                },
                organisation -> organisation);
    }

    private static void requireResident(Transaction tx, Commitment commitment, PersonId person) {
        Optional<PersonId> resident = commitment
                .state()
                .spending()
                .subject()
                .fold(
                        wish -> tx.wishes()
                                .find(wish.wish())
                                .map(found -> found.state().need().person()),
                        projects -> Optional.empty());
        if (!resident.equals(Optional.of(person))) {
            Fault fault = resident.map(known -> Fault.of(FaultCode.NOT_ONE_OF, "known", known.text()))
                    .orElseGet(() -> Fault.of(FaultCode.SURPLUS));
            throw new Refusal.InvalidInput(List.of(fault.at("recipient.person")));
        }
    }

    /**
     * Lets money of a wish be disposed of by hand only after its end: until then what happens to the wish disposes of it.
     *
     * @param act that asks for it
     * @throws Refusal.Conflict of reason out of order if the wish goes on
     */
    void requireDone(Transaction tx, Commitment commitment, String act) {
        commitment.state().spending().subject().fold(of -> requireEnded(tx, of.wish(), act), projects -> projects);
    }

    private static Subject requireEnded(Transaction tx, WishId id, String act) {
        WishStage stage = tx.wishes()
                .find(id)
                .orElseThrow(() -> new Refusal.NotFound(id.text()))
                .state()
                .stage();
        if (!stage.isEnd()) {
            throw new Refusal.Conflict(Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("act", act, "stage", stage.name()));
        }
        return new Subject.OfWish(id);
    }

    /** What can be drawn on of a fund now. */
    public Means means(Transaction tx, Fund fund) {
        return FundMeans.of(tx, editions.within(tx), yearOf(tx, fund), fund);
    }

    /** The year of a fund. */
    FundYear yearOf(Transaction tx, Fund fund) {
        return year(tx, FundYear.idOf(fund.unit().town(), fund.programme(), fund.year()));
    }

    /** The year whose money a payment is paid with. */
    FundYear yearOf(Transaction tx, Payment payment) {
        return yearOf(tx, payment.portions().get(0).account().fund());
    }

    /**
     * The year after that one.
     *
     * @throws Refusal.NotFound if nobody opened it
     */
    FundYear next(Transaction tx, FundYear year) {
        return sibling(tx, year, year.state().year() + 1);
    }

    /**
     * The year that takes what comes back now of that one: itself, or the current one once it is closed.
     *
     * @throws Refusal.NotFound if nobody opened that
     */
    FundYear current(Transaction tx, FundYear year) {
        return year.state().stage() == FundYearStage.CLOSED
                ? sibling(tx, year, CityTime.dateOf(now()).getYear())
                : year;
    }

    private static FundYear sibling(Transaction tx, FundYear year, int other) {
        return year(tx, FundYear.idOf(year.id().town(), year.state().programme(), other));
    }

    private static FundYear year(Transaction tx, FundYearId id) {
        return tx.funds().year(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
    }
}
