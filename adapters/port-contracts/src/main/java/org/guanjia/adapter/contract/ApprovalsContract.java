package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.SampleApprovals.CLERK;
import static org.guanjia.adapter.contract.SampleApprovals.PRC;
import static org.guanjia.adapter.contract.SampleApprovals.SEAL;
import static org.guanjia.adapter.contract.SampleApprovals.after;
import static org.guanjia.adapter.contract.SampleApprovals.proposal;
import static org.guanjia.adapter.contract.SampleApprovals.yes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.guanjia.application.port.Approvals;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link Approvals}, and that the journal keeps everything that can happen to an approval. */
public abstract class ApprovalsContract {

    private final TownCode town = newTown();
    private final WishId wish = new WishId(town, newUlid());
    private final SampleApprovals samples = new SampleApprovals(town);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void finds_an_approval_exactly_as_it_was_written_with_all_that_it_can_have() {
        Approval approval = write(samples.full(newId(), wish));

        assertThat(approval.state().rounds()).hasSize(3);
        assertThat(found(approval.id())).containsExactly(approval);
    }

    @Test
    void finds_nothing_under_an_id_that_was_never_written() {
        assertThat(found(newId())).isEmpty();
        assertThat(about(wish)).isEmpty();
    }

    @Test
    void keeps_approvals_of_every_stage() {
        Set<ApprovalStage> kept = EnumSet.noneOf(ApprovalStage.class);
        for (Approval approval : List.of(
                begun(),
                act(begun(), it -> ruled(it, Ruling.giveBack(samples.words(1)))),
                act(begun(), samples::approved),
                act(begun(), it -> ruled(it, Ruling.refuse(samples.words(2)))),
                act(begun(), it -> it.withdraw(CLERK, Optional.empty(), after(1))),
                act(begun(), it -> it.fallAway(Optional.of(samples.words(3)), after(1))))) {
            assertThat(found(approval.id())).containsExactly(approval);
            kept.add(approval.state().stage());
        }
        assertThat(kept).containsExactly(ApprovalStage.values());
    }

    @Test
    void ends_one_and_begins_and_decides_another_in_one_decision() {
        Approval asked = begun();
        Outcome<Approval, ApprovalEvent> anew = samples.begun(newId(), wish);
        Outcome<Approval, ApprovalEvent> decided = anew.and(samples.approved(anew.state()));

        stores().transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> by(
                                tx.approvals().find(asked.id()).orElseThrow().fallAway(Optional.empty(), after(1)),
                                decided));

        assertThat(found(asked.id())).extracting(it -> it.state().stage()).containsExactly(ApprovalStage.FALLEN_AWAY);
        assertThat(found(decided.state().id())).containsExactly(decided.state());
    }

    @Test
    void does_not_read_outside_its_partition() {
        Approval approval = begun();
        for (Function<Approvals, Object> reading : List.<Function<Approvals, Object>>of(
                approvals -> approvals.find(approval.id()), approvals -> approvals.of(wish))) {
            assertThatIllegalArgumentException().isThrownBy(() -> read(newTown(), tx -> reading.apply(tx.approvals())));
        }
    }

    @Test
    void loses_no_update_when_two_decide_on_the_same_version() {
        Approval approval = begun();

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> stores().transactions().in(town, Optional.empty(), tx -> {
                    Approval seen = tx.approvals().find(approval.id()).orElseThrow();
                    Changes late = by(ruled(seen, Ruling.refuse(samples.words(1))));
                    Runners.elsewhere(() -> act(approval, samples::approved));
                    return late;
                }))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Conflict.Reason.STALE_VERSION));

        assertThat(found(approval.id())).extracting(it -> it.state().stage()).containsExactly(ApprovalStage.APPROVED);
        assertThat(stores().journal().entries(approval.id())).hasSize(2);
    }

    @Test
    void takes_one_decision_where_many_officers_decide_at_once() {
        for (int round = 0; round < Scale.of(50, 5); round++) {
            Approval approval = begun();

            List<Boolean> taken = Runners.race(
                    4,
                    i -> () -> isTaken(() -> act(approval, it -> yes(it, samples.lead(), "officer-" + i, after(1)))));

            assertThat(taken).containsOnlyOnce(true);
            assertThat(found(approval.id()).get(0).state().round().decisions()).hasSize(1);
        }
    }

    @Test
    void finds_approvals_by_what_they_are_about_in_the_order_in_which_they_were_begun() {
        Approval second = write(samples.begun(newId(), wish, "wish-by-town", after(2)));
        Approval third = write(samples.begun(newId(), wish, "exceptional-wish", after(3)));
        Approval first = write(samples.begun(newId(), wish, "wish-by-village", after(1)));
        Approval sameMoment = write(samples.begun(newId(), wish, "wish-by-village", after(3)));
        write(samples.begun(newId(), new WishId(town, newUlid()), "wish-by-town", after(4)));

        assertThat(about(wish)).containsExactly(first, second, third, sameMoment);
    }

    @Test
    void decides_on_what_it_found_by_what_it_is_about() {
        Approval approval = begun();

        stores().transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> by(tx.approvals().of(wish).get(0).declareInterest("officer-1", PRC, after(1))));

        assertThat(found(approval.id())).extracting(Approval::version).containsExactly(2L);
    }

    @Test
    void knows_nothing_of_what_it_is_about_but_its_identity() {
        AggregateId allocation = new AllocationId(town, wish.ulid());

        Approval approval = write(samples.full(newId(), allocation));

        assertThat(about(allocation)).containsExactly(approval);
        assertThat(found(approval.id()).get(0).state().matter().subject()).isEqualTo(allocation);
    }

    @Test
    void writes_a_revocation_and_what_it_revokes_together() {
        Approval mistaken = write(samples.full(newId(), wish));
        Outcome<Approval, ApprovalEvent> revocation = samples.revocation(newId(), mistaken, after(24 * 10));

        stores().transactions().in(town, Optional.empty(), tx -> {
            Approval seen = tx.approvals().find(mistaken.id()).orElseThrow();
            return Changes.by(BUREAU_CLERK, NOON, revocation, seen.revokeBy(revocation.state(), after(24 * 10)));
        });

        Approval revoked = found(mistaken.id()).get(0);
        assertThat(revoked.state().revokedBy()).contains(revocation.state().id());
        assertThat(revoked.state().stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(revoked.state().granted()).isEmpty();
        assertThat(about(wish)).containsExactly(revoked, revocation.state());
    }

    @Test
    void keeps_what_was_granted_at_once_until_it_is_made_up() {
        Approval atOnce = write(samples.begunAtOnce(newId(), wish, proposal("wish-by-town", "3000.00")));

        assertThat(found(atOnce.id()).get(0).state().granted()).contains(Money.parseYuan("3000.00"));

        Approval madeUp = act(atOnce, samples::approved);

        assertThat(found(atOnce.id())).containsExactly(madeUp);
        assertThat(madeUp.state().atOnce().orElseThrow().makeUp().doneAt()).isPresent();
    }

    @Test
    void lets_the_journal_tell_every_kind_of_event_as_it_was() {
        Outcome<Approval, ApprovalEvent> full = samples.full(newId(), wish);
        Approval mistaken = write(full);
        Approval revocation = write(samples.revocation(newId(), mistaken, after(24 * 10)));
        act(mistaken, it -> it.revokeBy(revocation, after(24 * 10)));
        Approval withdrawn = act(begun(), it -> it.withdraw(CLERK, Optional.of(samples.words(1)), after(1)));
        Approval gone = act(begun(), it -> it.fallAway(Optional.empty(), after(1)));

        assertThat(journal(mistaken.id()).subList(0, full.events().size())).isEqualTo(full.events());
        Set<String> kinds = new TreeSet<>();
        for (ApprovalId id : List.of(mistaken.id(), withdrawn.id(), gone.id())) {
            assertThat(found(id)).containsExactly(Approval.fold(id, journal(id)));
            journal(id).forEach(event -> kinds.add(event.getClass().getSimpleName()));
        }
        assertThat(kinds).hasSize(ApprovalEvent.class.getPermittedSubclasses().length);
    }

    private ApprovalId newId() {
        return new ApprovalId(town, newUlid());
    }

    private Approval begun() {
        return write(samples.begun(newId(), wish));
    }

    private Outcome<Approval, ApprovalEvent> ruled(Approval approval, Ruling ruling) {
        return approval.decide(Acting.of(samples.lead(), "lead-1"), ruling.sealed(SEAL), PRC, after(1));
    }

    private static Changes by(Outcome<?, ?>... acts) {
        return Changes.by(BUREAU_CLERK, NOON, acts);
    }

    private Approval write(Outcome<Approval, ApprovalEvent> act) {
        stores().transactions().in(town, Optional.empty(), tx -> by(act));
        return act.state();
    }

    /** The same act on what the store finds, which is what was known of it. */
    private Approval act(Approval known, Function<Approval, Outcome<Approval, ApprovalEvent>> act) {
        stores().transactions().in(town, Optional.empty(), tx -> {
            Approval seen = tx.approvals().find(known.id()).orElseThrow();
            return by(act.apply(seen));
        });
        return act.apply(known).state();
    }

    private static boolean isTaken(Runnable act) {
        try {
            act.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private List<ApprovalEvent> journal(ApprovalId id) {
        return stores().journal().entries(id).stream()
                .map(entry -> (ApprovalEvent) entry.event())
                .toList();
    }

    private List<Approval> found(ApprovalId id) {
        return read(town, tx -> tx.approvals().find(id)).stream().toList();
    }

    private List<Approval> about(AggregateId subject) {
        return read(town, tx -> tx.approvals().of(subject));
    }

    private <T> T read(TownCode partition, Function<Transaction, T> reading) {
        List<T> found = new ArrayList<>();
        stores().transactions().in(partition, Optional.empty(), tx -> {
            found.clear();
            found.add(reading.apply(tx));
            return Changes.by(BUREAU_CLERK, NOON, Fixtures.recorded(new ExtensionId(partition, newUlid())));
        });
        return found.get(0);
    }
}
