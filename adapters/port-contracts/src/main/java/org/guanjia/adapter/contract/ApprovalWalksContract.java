package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.util.Optional;
import java.util.stream.LongStream;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/**
 * Whatever falls on approvals of whatever route, the stores read back what every act came to, and worklists show whose turn it is.
 * {@code -Dguanjia.scale=full} walks 1,000 of them on each store, {@code -Dguanjia.seed=…} one alone, whose number a failure tells.
 */
public abstract class ApprovalWalksContract {

    private static final int ACTS = 30;

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void keeps_what_every_act_comes_to_and_shows_whose_turn_it_is_whatever_the_route() {
        LongStream seeds = Long.getLong("guanjia.seed") == null
                ? LongStream.rangeClosed(1, Scale.of(1_000, 15))
                : LongStream.of(Long.getLong("guanjia.seed"));

        seeds.forEach(this::walk);
    }

    private void walk(long seed) {
        TownCode town = newTown();
        SampleApprovals samples = new SampleApprovals(town);
        WalkingApproval acts = new WalkingApproval(seed, samples);
        Draw draw = new Draw(-seed);
        KeptApproval approval = new KeptApproval(stores(), samples);
        try {
            approval.keep(acts.begun(new ApprovalId(town, newUlid()), new WishId(town, newUlid())));
            for (int act = 1; act <= ACTS; act++) {
                acts.next(approval.now()).ifPresent(approval::keep);
                approval.agreesFor(draw.oneOf(WalkingApproval.people()));
            }
            assertThat(stores().audit()
                            .examine(Scope.ofTown(town), Optional.empty(), ACTS)
                            .findings())
                    .isEmpty();
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError(
                    "seed " + seed + " after " + approval + "; -Dguanjia.seed=" + seed + " repeats it", failure);
        }
    }
}
