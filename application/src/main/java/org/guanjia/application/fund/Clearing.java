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
import org.guanjia.application.port.PostingCause;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.domain.fund.Allocation;
import org.guanjia.domain.fund.Fund;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.FundYearEvent;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.AllocationId;
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
    private final EditionsInForce editions;
    private final InstantSource clock;

    @Inject
    public Clearing(Transactions transactions, FundViews views, EditionsInForce editions, InstantSource clock) {
        this.transactions = transactions;
        this.views = views;
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
        if (!(transit.sent().aggregate() instanceof AllocationId id)) {
            return false;
        }
        Allocation allocation = views.allocation(id).orElseThrow();
        try {
            transactions.in(transit.to().town(), Optional.empty(), tx -> {
                Instant now = clock.instant();
                return new Changes(SUBJECT, now, List.of(received(tx, transit.to(), allocation, now)), List.of());
            });
            return true;
        } catch (Refusal.Conflict | Refusal.RuleBroken notByUs) {
            return false;
        }
    }

    private Outcome<FundYear, FundYearEvent> received(
            Transaction tx, FundUnit town, Allocation allocation, Instant now) {
        Fund fund = allocation.from().fund().of(town);
        Optional<FundYear> standing = tx.funds().year(FundYear.idOf(town.town(), fund.programme(), fund.year()));
        if (standing.isPresent()) {
            return standing.get().receiveAllocation(allocation, now);
        }
        Outcome<FundYear, FundYearEvent> opened = opened(tx, town.town(), allocation, now);
        Outcome<FundYear, FundYearEvent> received = opened.state().receiveAllocation(allocation, now);
        return new Outcome<>(
                received.state(),
                Stream.concat(opened.events().stream(), received.events().stream())
                        .toList());
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
