package org.guanjia.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.port.ApprovalFilter;
import org.guanjia.application.port.ApprovalSheet;
import org.guanjia.application.port.ApprovalView;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.AwaitedApproval;
import org.guanjia.application.port.AwaitedApproval.Place;
import org.guanjia.application.port.StepTimes;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalRecord;
import org.guanjia.domain.approval.ApprovalState;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.TownCode;

/** Reads the approvals of the stores in memory. */
final class MemoryApprovalViews implements ApprovalViews {

    private static final Comparator<Place> BY_DUE = Comparator.<Place, Instant>comparing(
                    place -> place.due().orElse(Instant.MAX))
            .thenComparing(place -> place.approval().text())
            .thenComparing(place -> place.office().map(Office::text).orElse(""));

    private final MemoryStores stores;

    MemoryApprovalViews(MemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public Optional<ApprovalView> find(ApprovalId id) {
        return stores.stored(Approval.class, id).map(MemoryApprovalViews::view);
    }

    @Override
    public List<ApprovalView> of(AggregateId subject) {
        return all().filter(approval -> approval.id().town().equals(subject.town()))
                .filter(approval -> approval.state().matter().subject().equals(subject))
                .sorted(MemoryApprovals.AS_BEGUN)
                .map(MemoryApprovalViews::view)
                .toList();
    }

    @Override
    public Optional<ApprovalSheet> sheet(ApprovalId id) {
        return find(id).map(view -> new ApprovalSheet(
                view,
                ApprovalRecord.of(
                        id,
                        stores.entries(id).stream()
                                .limit(view.version())
                                .map(entry -> (ApprovalEvent) entry.event())
                                .toList())));
    }

    @Override
    public List<ApprovalView> list(ApprovalFilter filter, Optional<ApprovalId> after, int limit) {
        return admitted(filter)
                .filter(approval -> isOverdue(filter, approval.state().earliestDue()))
                .filter(approval -> after.filter(last -> approval.id().text().compareTo(last.text()) <= 0)
                        .isEmpty())
                .limit(limit)
                .map(MemoryApprovalViews::view)
                .toList();
    }

    @Override
    public List<AwaitedApproval> turnsOf(Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit) {
        return page(admitted(filter).flatMap(approval -> turns(approval, offices)), filter, after, limit);
    }

    @Override
    public List<AwaitedApproval> turnsOf(
            String officer, Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit) {
        Stream<AwaitedApproval> turns = admitted(filter)
                .flatMap(approval -> turns(approval, offices).filter(turn -> mayDecide(officer, approval, turn)));
        return page(turns, filter, after, limit);
    }

    @Override
    public List<AwaitedApproval> waitedForBy(
            String officer, Set<Office> offices, ApprovalFilter filter, Optional<Place> after, int limit) {
        Stream<AwaitedApproval> waited = admitted(filter)
                .filter(approval -> approval.state().stage().isUnderWay())
                .filter(approval -> isInvolved(officer, approval.state()))
                .filter(approval -> turns(approval, offices).noneMatch(turn -> mayDecide(officer, approval, turn)))
                .map(approval -> new AwaitedApproval(
                        view(approval), Optional.empty(), approval.state().earliestDue()));
        return page(waited, filter, after, limit);
    }

    private static Stream<AwaitedApproval> turns(Approval approval, Set<Office> offices) {
        return approval.state().turns().stream()
                .filter(turn -> offices.contains(turn.office()))
                .map(turn -> new AwaitedApproval(
                        view(approval),
                        Optional.of(turn.office()),
                        turn.deadline().due()));
    }

    private static boolean mayDecide(String officer, Approval approval, AwaitedApproval turn) {
        return approval.excluded(turn.office().orElseThrow(), List.of(officer)).isEmpty();
    }

    private static boolean isInvolved(String officer, ApprovalState state) {
        return state.parties().submitter().filter(officer::equals).isPresent()
                || state.parties().recorder().equals(officer)
                || state.rounds().stream()
                        .flatMap(round -> round.decisions().stream())
                        .anyMatch(decision -> decision.by().equals(officer));
    }

    private static List<AwaitedApproval> page(
            Stream<AwaitedApproval> lines, ApprovalFilter filter, Optional<Place> after, int limit) {
        return lines.filter(line -> isOverdue(filter, line.due()))
                .filter(line -> after.filter(last -> BY_DUE.compare(line.place(), last) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(AwaitedApproval::place, BY_DUE))
                .limit(limit)
                .toList();
    }

    private static boolean isOverdue(ApprovalFilter filter, Optional<Instant> due) {
        return filter.overdueAt().isEmpty()
                || due.filter(instant -> !instant.isAfter(filter.overdueAt().get()))
                        .isPresent();
    }

    @Override
    public List<StepTimes> stepTimes(Set<TownCode> partitions, Instant from, Instant before, Instant now) {
        return new MemoryStepTimes(from, before, now)
                .of(all().filter(approval -> partitions.contains(approval.id().town())));
    }

    private Stream<Approval> admitted(ApprovalFilter filter) {
        return all().filter(approval -> filter.towns().contains(approval.id().town()))
                .filter(approval -> filter.stages().isEmpty()
                        || filter.stages().contains(approval.state().stage()))
                .filter(approval -> filter.kind()
                        .map(approval.state().round().terms().proposal().kind()::equals)
                        .orElse(true))
                .filter(approval -> filter.about()
                        .map(kind -> kind.isInstance(approval.state().matter().subject()))
                        .orElse(true));
    }

    private Stream<Approval> all() {
        return stores.all(Approval.class).stream();
    }

    private static ApprovalView view(Approval approval) {
        return new ApprovalView(approval.id(), approval.version(), approval.state());
    }
}
