package org.guanjia.application.edition;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.io.Serial;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/**
 * Computes the deadlines of a town's wishes and of their approvals anew with the work calendar in force (M-08), on record as
 * events of theirs.
 * Each wish is a transaction of its own, so it can be stopped and begun again at any time: what carries that edition already
 * is passed by.
 */
@UseCase(id = "recompute-deadlines", roles = Role.CITY_BUREAU)
public final class RecomputeDeadlines {

    private static final Permission PERMISSION = Permission.of(RecomputeDeadlines.class);

    private final Transactions transactions;
    private final WishViews wishes;
    private final Inputs inputs;
    private final Region region;
    private final EditionsInForce editions;
    private final InstantSource clock;

    @Inject
    public RecomputeDeadlines(
            Transactions transactions,
            WishViews wishes,
            Inputs inputs,
            Region region,
            EditionsInForce editions,
            InstantSource clock) {
        this.transactions = transactions;
        this.wishes = wishes;
        this.inputs = inputs;
        this.region = region;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Where to compute anew.
     *
     * @param after the cursor that the call before gave, where there was one
     * @param limit at most so many wishes in this call
     */
    public record Command(
            @NotNull @Parsed(DomainText.TOWN_CODE) String town,
            Optional<@Parsed(DomainText.WISH_ID) String> after,
            @NotNull @Min(1) @Max(500) Integer limit) {}

    /**
     * How far a call came.
     *
     * @param recomputed how many wishes have other deadlines on record now
     * @param leftForLater how many were being worked on; another run from the start comes by them again
     * @param next the cursor to go on from, absent where the town is done
     */
    public record Progress(long recomputed, long leftForLater, Optional<String> next) {}

    /** What became of one wish. */
    private enum Result {
        RECOMPUTED,
        AS_IT_WAS,
        LEFT_FOR_LATER
    }

    /**
     * Computes anew what was computed with another edition than the one in force, from the cursor on.
     *
     * @throws Refusal.NotFound if the town lies outside the actor's city
     */
    public Progress handle(Actor actor, Call<Command> call) {
        Command command = inputs.valid(call.command());
        TownCode town = new TownCode(command.town());
        PERMISSION.check(actor, town, region);
        List<WishId> found = wishes.computedWithout(
                calendarOn(editions.now(), clock.instant()).edition().id(),
                town,
                command.after().map(WishId::parse),
                command.limit() + 1);
        Page<WishId> page = Page.of(found, command.limit(), WishId::text);
        Map<Result, Long> results =
                page.items().stream().collect(Collectors.groupingBy(id -> recompute(actor, id), Collectors.counting()));
        return new Progress(
                results.getOrDefault(Result.RECOMPUTED, 0L),
                results.getOrDefault(Result.LEFT_FOR_LATER, 0L),
                page.next());
    }

    private Result recompute(Actor actor, WishId id) {
        try {
            transactions.in(id.town(), Optional.empty(), tx -> decide(actor, id, tx));
            return Result.RECOMPUTED;
        } catch (NothingChanges none) {
            return Result.AS_IT_WAS;
        } catch (Refusal.Conflict busy) {
            return Result.LEFT_FOR_LATER;
        }
    }

    private Changes decide(Actor actor, WishId id, Transaction tx) {
        Wish wish = tx.wishes().find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        EditionSet known = editions.within(tx);
        Instant now = clock.instant();
        Rulebook rulebook =
                known.rulebooks().find(wish.state().origin().rulebook()).orElseThrow();
        Circumstances circumstances = new Circumstances(now, rulebook, calendarOn(known, now));
        List<Outcome<?, ?>> outcomes = Stream.concat(
                        wish.recompute(circumstances).stream(),
                        tx.approvals().of(id).stream()
                                .flatMap(approval -> approval.recompute(circumstances.calendar(), now).stream()))
                .<Outcome<?, ?>>map(outcome -> outcome)
                .toList();
        if (outcomes.isEmpty()) {
            throw new NothingChanges();
        }
        return new Changes(actor.subject(), now, outcomes, List.of());
    }

    private static WorkCalendar calendarOn(EditionSet known, Instant at) {
        return known.calendars().inForce(CityTime.dateOf(at));
    }

    /** The edition changes nothing for the wish, such as where it does not cover its years either; the transaction ends empty. */
    private static final class NothingChanges extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;
    }
}
