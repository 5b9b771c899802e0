package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.InTransit;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.PostingCause;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.fund.ReturnReference;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.FundYearId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/**
 * 在途清算: the second half of what one partition sent to another, made where it arrives, in a decision of its own. Whoever
 * makes it, and however often it is tried, it is made once: the fund year takes each sending once, and the store keeps each
 * arrival once. Safe for use by several threads and several servers.
 */
public final class Clearing {

    private static final String SUBJECT = "guanjia-clearing";

    private final Transactions transactions;
    private final FundViews views;
    private final Journal journal;
    private final EditionsInForce editions;
    private final InstantSource clock;

    @Inject
    public Clearing(
            Transactions transactions,
            FundViews views,
            Journal journal,
            EditionsInForce editions,
            InstantSource clock) {
        this.transactions = transactions;
        this.views = views;
        this.journal = journal;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * Takes in whatever is on its way; for every few seconds.
     *
     * @return how much of it arrived by us
     */
    public int bringIn() {
        return bringIn(views.inTransit().stream());
    }

    /** Takes in what that act sent; what cannot be taken in now stays in transit. */
    void bringIn(PostingCause sent) {
        bringIn(views.inTransit().stream().filter(transit -> transit.sent().equals(sent)));
    }

    private int bringIn(Stream<InTransit> transits) {
        return Math.toIntExact(transits.filter(this::arrives).count());
    }

    /** Whether it arrived by us: somebody else may have been first, and a year that is closed takes nothing. */
    private boolean arrives(InTransit transit) {
        Optional<Arrival> arrival = transit.sent().aggregate() instanceof AllocationId id
                ? views.allocation(id)
                        .<Arrival>map(allocation -> (tx, now) -> received(tx, transit.to(), allocation, now))
                : returned(transit).<Arrival>map(back -> (tx, now) -> takenBack(tx, transit, back, now));
        return arrival.filter(made -> isMade(transit.to().town(), made)).isPresent();
    }

    /** What arrives, decided where it arrives. */
    private interface Arrival {
        Optional<Outcome<FundYear, FundYearEvent>> decide(Transaction tx, Instant now);
    }

    private boolean isMade(TownCode partition, Arrival arrival) {
        try {
            transactions.in(partition, Optional.empty(), tx -> {
                Instant now = clock.instant();
                Outcome<FundYear, FundYearEvent> outcome =
                        arrival.decide(tx, now).orElseThrow(() -> new Refusal.NotFound(partition.text()));
                return new Changes(SUBJECT, now, List.of(outcome), List.of());
            });
            return true;
        } catch (Refusal.Conflict | Refusal.RuleBroken | Refusal.NotFound notByUs) {
            return false;
        }
    }

    private Optional<FundYearEvent.SurplusReturned> returned(InTransit transit) {
        return journal.entries(transit.sent().aggregate()).stream()
                .filter(entry -> entry.version() == transit.sent().version())
                .map(Journal.Entry::event)
                .filter(FundYearEvent.SurplusReturned.class::isInstance)
                .map(FundYearEvent.SurplusReturned.class::cast)
                .findFirst();
    }

    /** What a town gave back comes into the city's year of the same name; empty where the city has none. */
    private static Optional<Outcome<FundYear, FundYearEvent>> takenBack(
            Transaction tx, InTransit transit, FundYearEvent.SurplusReturned back, Instant now) {
        Fund fund = transit.from().fund();
        ReturnReference reference = new ReturnReference(
                (FundYearId) transit.sent().aggregate(), transit.sent().version());
        return tx.funds()
                .year(FundYear.idOf(transit.to().town(), fund.programme(), fund.year()))
                .map(year -> year.receiveReturn(reference, back, now));
    }

    private Optional<Outcome<FundYear, FundYearEvent>> received(
            Transaction tx, FundUnit town, Allocation allocation, Instant now) {
        Fund fund = allocation.from().fund().of(town);
        Optional<FundYear> standing = tx.funds().year(FundYear.idOf(town.town(), fund.programme(), fund.year()));
        if (standing.isPresent()) {
            return Optional.of(standing.get().receiveAllocation(allocation, now));
        }
        Outcome<FundYear, FundYearEvent> opened = opened(tx, town.town(), allocation, now);
        Outcome<FundYear, FundYearEvent> received = opened.state().receiveAllocation(allocation, now);
        return Optional.of(new Outcome<>(
                received.state(),
                Stream.concat(opened.events().stream(), received.events().stream())
                        .toList()));
    }

    /** A town that has no such year yet begins it on what the city's stands on. */
    private Outcome<FundYear, FundYearEvent> opened(Transaction tx, TownCode town, Allocation allocation, Instant now) {
        Fund from = allocation.from().fund();
        FundYear ofCity = views.year(FundYear.idOf(from.unit().town(), from.programme(), from.year()))
                .orElseThrow();
        Rulebook rulebook = editions.within(tx)
                .rulebooks()
                .find(ofCity.state().rulebook())
                .orElseThrow(() -> new IllegalStateException(ofCity + " stands on an unknown rulebook"));
        return FundYear.open(
                town,
                from.programme(),
                from.year(),
                new Footing(rulebook, ofCity.state().extension()),
                now);
    }
}
