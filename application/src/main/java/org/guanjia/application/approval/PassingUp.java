package org.guanjia.application.approval;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.office.Superiors;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.Turn;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/**
 * Lets the next level decide too what an office let lie; it decides nothing. Safe to run anywhere, at any time and any
 * number of times.
 */
public final class PassingUp {

    /** Under this name stands on record what was passed up. */
    public static final String SUBJECT = "guanjia-approvals";

    private static final int PAGE = 200;

    private final Transactions transactions;
    private final ApprovalViews views;
    private final Superiors superiors;
    private final EditionsInForce editions;
    private final Set<TownCode> partitions;
    private final TownCode city;
    private final InstantSource clock;

    @Inject
    public PassingUp(
            Transactions transactions,
            ApprovalViews views,
            Superiors superiors,
            EditionsInForce editions,
            Region region,
            InstantSource clock) {
        this.transactions = transactions;
        this.views = views;
        this.superiors = superiors;
        this.editions = editions;
        this.partitions = Set.copyOf(region.partitions());
        this.city = region.city().code();
        this.clock = clock;
    }

    /**
     * Looks through what is overdue; for every few minutes.
     *
     * @return how many steps were passed up
     */
    public int run() {
        Instant now = clock.instant();
        ApprovalFilter overdue = new ApprovalFilter(
                partitions, Set.of(ApprovalStage.OPEN), Optional.empty(), Optional.empty(), Optional.of(now));
        int passed = 0;
        Optional<ApprovalId> after = Optional.empty();
        List<ApprovalView> page;
        do {
            page = views.list(overdue, after, PAGE);
            passed += page.stream().mapToInt(view -> passUp(view, now)).sum();
            after = page.stream().map(ApprovalView::id).reduce((earlier, later) -> later);
        } while (page.size() == PAGE);
        return passed;
    }

    private int passUp(ApprovalView view, Instant now) {
        return (int) view.state().turns().stream()
                .filter(turn -> turn.deadline().isOverdue(now) && !isPassedUp(view, turn.office()))
                .filter(turn -> superiors.of(turn.office()).isPresent())
                .filter(turn -> passUp(view.id(), turn, now))
                .count();
    }

    private static boolean isPassedUp(ApprovalView view, Office office) {
        return view.state().round().escalations().stream()
                .anyMatch(before -> before.from().equals(office)
                        && before.deadline().doneAt().isEmpty());
    }

    /** Whether it was passed up now; if not, somebody decided it, or passed it up, first. */
    private boolean passUp(ApprovalId id, Turn turn, Instant now) {
        try {
            transactions.in(id.town(), Optional.empty(), tx -> {
                Approval approval = tx.approvals().find(id).orElseThrow();
                return new Changes(
                        SUBJECT,
                        now,
                        List.of(approval.escalateOverdue(
                                turn.office(),
                                new org.guanjia.domain.approval.Superiors(
                                        city, office -> superiors.nameOf(office).isPresent()),
                                editions.within(tx).calendars().inForce(CityTime.dateOf(now)),
                                now)),
                        List.of());
            });
            return true;
        } catch (Refusal somebodyWasFirst) {
            return false;
        }
    }
}
