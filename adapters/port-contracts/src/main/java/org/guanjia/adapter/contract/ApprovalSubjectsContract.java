package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.SampleApprovals.CLERK;
import static org.guanjia.adapter.contract.SampleApprovals.MONDAY;
import static org.guanjia.adapter.contract.SampleApprovals.PRC;
import static org.guanjia.adapter.contract.SampleApprovals.SUPERIORS;
import static org.guanjia.adapter.contract.SampleApprovals.after;
import static org.guanjia.adapter.contract.SampleApprovals.proposal;
import static org.guanjia.adapter.contract.SampleApprovals.yes;

import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.Conditions;
import org.guanjia.domain.approval.Ruling;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AllocationId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;

/**
 * What is no wish goes through the same routes and the same stores: what the city gives out (F-01), and the extension of a rulebook
 * each in the city's own partition.
 */
public abstract class ApprovalSubjectsContract {

    private static final String ROUTE = "village-committee > town-lead + town-charity > city-bureau / city-charity";
    private static final Conditions ON = new Conditions(MONDAY, SampleApprovals.routed(ROUTE), PRC);

    private final SampleApprovals samples = new SampleApprovals(newTown());

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void takes_an_allocation_through_every_act() {
        takeThroughEveryAct(new AllocationId(DONGGUAN, newUlid()));
    }

    @Test
    void takes_the_extension_of_a_rulebook_through_every_act() {
        takeThroughEveryAct(new ExtensionId(DONGGUAN, newUlid()));
    }

    private void takeThroughEveryAct(AggregateId subject) {
        KeptApproval approval = new KeptApproval(stores(), samples);
        approval.keep(samples.begun(new ApprovalId(DONGGUAN, newUlid()), subject, "wish-by-town", ON));
        approval.keep(yes(approval.now(), samples.village(), "village-1", after(1)));
        approval.keep(approval.now()
                .decide(
                        Acting.of(samples.lead(), "lead-1"),
                        Ruling.giveBack(samples.words(1)).sealed(SampleApprovals.SEAL),
                        PRC,
                        after(2)));
        approval.keep(approval.now().amend(CLERK, proposal("wish-by-town", "4000.00"), samples.venue(), anew()));
        approval.keep(approval.now()
                .decide(Acting.by(deputyOfTheVillage()), Ruling.approve().sealed(SampleApprovals.SEAL), PRC, after(4)));
        approval.agreesFor("village-1");
        approval.keep(yes(approval.now(), samples.lead(), "lead-1", after(5)));
        approval.agreesFor("lead-1");
        approval.keep(approval.now().escalateOverdue(samples.charity(), SUPERIORS, PRC, after(24 * 7)));
        approval.keep(yes(approval.now(), city(OfficeFunction.CITY_CHARITY), "city-1", after(24 * 8)));
        approval.agreesFor("city-1");
        approval.keep(yes(approval.now(), city(OfficeFunction.CITY_BUREAU), "bureau-1", after(24 * 9)));

        assertThat(approval.now().state().stage()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(approval.now().state().granted()).contains(Money.parseYuan("4000.00"));
        assertThat(stores().approvalViews().of(subject))
                .extracting(ApprovalView::id)
                .containsExactly(approval.now().id());
        assertThat(stores().approvalViews().list(aboutSuch(subject), Optional.empty(), 1_000))
                .extracting(ApprovalView::id)
                .contains(approval.now().id());
    }

    private static Conditions anew() {
        return new Conditions(after(3), ON.rulebook(), PRC);
    }

    private Substitution deputyOfTheVillage() {
        return new Substitution(
                samples.village(),
                new StaffSubject("village-1"),
                new StaffSubject("village-2"),
                DateSpan.parse("2024-03-04 .. 2024-03-08"));
    }

    private static Office city(OfficeFunction function) {
        return Office.of(function, DONGGUAN);
    }

    private static ApprovalFilter aboutSuch(AggregateId subject) {
        return new ApprovalFilter(
                Set.of(DONGGUAN), Set.of(), Optional.empty(), Optional.of(subject.getClass()), Optional.empty());
    }
}
