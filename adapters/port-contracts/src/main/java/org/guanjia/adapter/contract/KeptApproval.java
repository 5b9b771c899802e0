package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.AwaitedApproval;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalRecord;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;

/** One approval in the stores: after each act they give back what it came to, and worklists show whose turn it is. */
final class KeptApproval {

    private static final int MANY = 1_000;

    private final Stores stores;
    private final SampleApprovals samples;
    private Optional<Approval> known = Optional.empty();

    KeptApproval(Stores stores, SampleApprovals samples) {
        this.stores = stores;
        this.samples = samples;
    }

    /** As it stands now. */
    Approval now() {
        return known.orElseThrow();
    }

    private ApprovalId id() {
        return now().id();
    }

    void keep(Outcome<Approval, ApprovalEvent> act) {
        stores.transactions().in(act.state().id().town(), Optional.empty(), tx -> {
            assertThat(tx.approvals().find(act.state().id())).isEqualTo(known);
            return Changes.by(BUREAU_CLERK, NOON, act);
        });
        known = Optional.of(act.state());
        assertThat(stores.approvalViews().find(id()))
                .map(view -> Approval.restore(view.id(), view.version(), view.state()))
                .contains(now());
        assertThat(Approval.fold(id(), journal())).isEqualTo(now());
        assertThat(stores.approvalViews().sheet(id()))
                .map(sheet -> sheet.record())
                .contains(ApprovalRecord.of(id(), journal()));
        assertThat(turns(stores.approvalViews().turnsOf(everyOffice(), here(), Optional.empty(), MANY)))
                .as("whose turn it is")
                .isEqualTo(model().turns());
    }

    /** That worklists show this officer what they may decide, and what they wait for. */
    void agreesFor(String officer) {
        assertThat(turns(stores.approvalViews().turnsOf(officer, everyOffice(), here(), Optional.empty(), MANY)))
                .as("what %s may decide", officer)
                .isEqualTo(model().turnsOf(officer));
        List<AwaitedApproval> waited =
                stores.approvalViews().waitedForBy(officer, everyOffice(), here(), Optional.empty(), MANY);
        assertThat(waited.stream().filter(this::isIt))
                .as("what %s waits for", officer)
                .hasSize(model().waits(officer) ? 1 : 0);
    }

    private TurnsModel model() {
        return new TurnsModel(now().state(), samples);
    }

    private boolean isIt(AwaitedApproval line) {
        return line.approval().id().equals(id());
    }

    private Set<Office> turns(List<AwaitedApproval> lines) {
        List<Office> offices = lines.stream()
                .filter(this::isIt)
                .flatMap(line -> line.office().stream())
                .toList();
        assertThat(offices).doesNotHaveDuplicates();
        return Set.copyOf(offices);
    }

    private ApprovalFilter here() {
        return ApprovalFilter.in(Set.of(id().town()));
    }

    private List<ApprovalEvent> journal() {
        return stores.journal().entries(id()).stream()
                .map(entry -> (ApprovalEvent) entry.event())
                .toList();
    }

    private Set<Office> everyOffice() {
        Stream<Office> ofTown = Stream.of(
                samples.village(),
                samples.lead(),
                samples.charity(),
                Office.department(samples.village().town(), new Code("housing")),
                Office.department(samples.village().town(), new Code("schools")));
        Stream<Office> ofCity = Stream.of(OfficeFunction.CITY_BUREAU, OfficeFunction.CITY_CHARITY)
                .map(function -> Office.of(function, DONGGUAN));
        return Stream.concat(ofTown, ofCity).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return known.map(Approval::toString).orElse("nothing");
    }
}
