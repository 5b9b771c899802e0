package org.guanjia.application.wish;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.EligibilityAnswer;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.EligibilityQuestion;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Comparison;
import org.guanjia.domain.worktime.CityTime;

/** Compares what a wish claims with the public records that are connected, and records the answer (W-05). */
@UseCase(
        id = "compare-with-records",
        roles = {Role.VILLAGE_CLERK, Role.VILLAGE_LEAD, Role.TOWN_LEAD})
public final class CompareWithRecords {

    private static final Permission PERMISSION = Permission.of(CompareWithRecords.class);
    private static final Code CONNECTED_RECORDS = new Code("connected-records");

    private final Transactions transactions;
    private final WishDesk desk;
    private final WishViews views;
    private final PersonVault vault;
    private final EligibilityCheck records;
    private final InstantSource clock;

    @Inject
    public CompareWithRecords(
            Transactions transactions,
            WishDesk desk,
            WishViews views,
            PersonVault vault,
            EligibilityCheck records,
            InstantSource clock) {
        this.transactions = transactions;
        this.desk = desk;
        this.views = views;
        this.vault = vault;
        this.records = records;
        this.clock = clock;
    }

    /** Of which wish. */
    public record Command(
            @NotNull @Parsed(DomainText.WISH_ID) String wish) {}

    /**
     * Asks the records, outside of any transaction, and records what they said; a confirmation verifies the wish. That
     * nobody could be asked is recorded too, with its reason.
     *
     * @throws Refusal.NotFound if there is no such wish in the actor's jurisdiction
     * @throws Refusal.Conflict if the wish has moved on, or does not stand where this can be done
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        WishId id = WishId.parse(desk.valid(call).wish());
        PERMISSION.check(actor);
        WishView view = views.find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        PERMISSION.check(actor, WishScope.of(view.state(), actor), id.text());
        Comparison comparison = comparison(answer(view));
        return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
            Sitting sitting = desk.open(tx, id, actor, call, Optional.empty());
            PERMISSION.check(actor, sitting::concerns, id.text());
            return sitting.decide(wish -> wish.compare(comparison, sitting.now()));
        });
    }

    private EligibilityAnswer answer(WishView view) {
        Optional<PersonDetails> person =
                vault.plain(view.state().need().person()).flatMap(Opened::content);
        return person.flatMap(known -> known.name()
                        .value()
                        .filter(name -> !view.state().need().groups().isEmpty())
                        .map(name -> new EligibilityQuestion(
                                known.identification(),
                                name,
                                view.state().need().groups(),
                                CityTime.dateOf(clock.instant()))))
                .map(records::check)
                .orElse(new EligibilityAnswer.Unavailable(EligibilityAnswer.Reason.NO_IDENTIFICATION));
    }

    private static Comparison comparison(EligibilityAnswer answer) {
        if (answer instanceof EligibilityAnswer.Unavailable unavailable) {
            String reason = unavailable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Comparison(Comparison.Answer.UNAVAILABLE, CONNECTED_RECORDS, Optional.of(new Code(reason)));
        }
        return new Comparison(word(answer), CONNECTED_RECORDS, Optional.empty());
    }

    private static Comparison.Answer word(EligibilityAnswer answer) {
        if (answer instanceof EligibilityAnswer.Confirmed) {
            return Comparison.Answer.CONFIRMED;
        }
        return answer instanceof EligibilityAnswer.Contradicted
                ? Comparison.Answer.CONTRADICTED
                : Comparison.Answer.NOT_FOUND;
    }
}
