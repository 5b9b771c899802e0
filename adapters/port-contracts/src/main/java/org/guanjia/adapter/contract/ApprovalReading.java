package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/** What the contracts of reading approvals have in common: a town of its own, and approvals in it. */
abstract class ApprovalReading {

    /** Two working days later, when the day is over. */
    static final Instant DUE = Instant.parse("2024-03-06T16:00:00Z");

    final TownCode town = newTown();
    final TownCode other = newTown();
    final WishId wish = new WishId(town, newUlid());
    final SampleApprovals samples = new SampleApprovals(town);
    final ApprovalFilter here = ApprovalFilter.in(Set.of(town));

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    final ApprovalViews views() {
        return stores().approvalViews();
    }

    static ApprovalView view(Approval approval) {
        return new ApprovalView(approval.id(), approval.version(), approval.state());
    }

    final ApprovalId newId() {
        return new ApprovalId(town, newUlid());
    }

    final Approval begun(Instant at) {
        return write(samples.begun(newId(), wish, "wish-by-town", at));
    }

    final Approval found(Approval approval) {
        ApprovalView view = views().find(approval.id()).orElseThrow();
        return Approval.restore(view.id(), view.version(), view.state());
    }

    final Approval write(Outcome<Approval, ApprovalEvent> act) {
        stores().transactions()
                .in(act.state().id().town(), Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, act));
        return act.state();
    }

    final Approval act(Approval known, Function<Approval, Outcome<Approval, ApprovalEvent>> act) {
        stores().transactions().in(town, Optional.empty(), tx -> {
            assertThat(tx.approvals().find(known.id())).contains(known);
            return Changes.by(BUREAU_CLERK, NOON, act.apply(known));
        });
        return act.apply(known).state();
    }
}
