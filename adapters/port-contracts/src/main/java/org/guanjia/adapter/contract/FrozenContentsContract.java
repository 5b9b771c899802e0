package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.ContentFrozen;
import org.guanjia.application.port.FrozenContents;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link FrozenContents}: what was frozen is found for good, character by character. */
public abstract class FrozenContentsContract {

    private static final String FIRST = "need: 术后缺药费 𠮷\nvillage: 441900006001\n";
    private static final String SECOND = "need: …\n" + "行 ".repeat(4000);

    private final TownCode town = newTown();
    private final ApprovalId approval = new ApprovalId(town, newUlid());
    private final Outcome<Approval, ApprovalEvent> begun =
            new SampleApprovals(town).begun(approval, new WishId(town, newUlid()));

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_what_each_round_was_begun_on() {
        write(begun, frozen(1, FIRST), frozen(2, SECOND));

        assertThat(stores().frozenContents().of(approval)).isEqualTo(Map.of(1, FIRST, 2, SECOND));
    }

    @Test
    void finds_nothing_of_an_approval_that_froze_nothing() {
        assertThat(stores().frozenContents().of(approval)).isEmpty();
    }

    @Test
    void freezes_a_round_once_and_lets_nothing_take_its_place() {
        write(begun, frozen(1, FIRST));

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> stores().transactions()
                        .in(
                                town,
                                Optional.empty(),
                                tx -> new Changes(
                                        BUREAU_CLERK.subject(),
                                        NOON,
                                        List.of(),
                                        List.of(frozen(1, SECOND)),
                                        Optional.of(approval))));

        assertThat(stores().frozenContents().of(approval)).isEqualTo(Map.of(1, FIRST));
    }

    private ContentFrozen frozen(int round, String document) {
        return new ContentFrozen(approval, round, FrozenContent.of(document), document);
    }

    private void write(Outcome<Approval, ApprovalEvent> outcome, ContentFrozen... contents) {
        stores().transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> new Changes(BUREAU_CLERK.subject(), NOON, List.of(outcome), List.of(contents)));
    }
}
