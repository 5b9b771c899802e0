package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.SampleApprovals.CLERK;
import static org.guanjia.adapter.contract.SampleApprovals.COUSIN;
import static org.guanjia.adapter.contract.SampleApprovals.RESIDENT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.approval.ApprovalState;
import org.guanjia.domain.approval.Decision;
import org.guanjia.domain.approval.Escalation;
import org.guanjia.domain.approval.Round;
import org.guanjia.domain.office.Office;

/** Who may decide now and who waits, told a second time from what came to pass alone. */
record TurnsModel(ApprovalState state, SampleApprovals samples) {

    /** The offices that may decide, as worklists show them. */
    Set<Office> turns() {
        return state.stage() == ApprovalStage.OPEN
                ? Stream.concat(
                                openSeats().stream(),
                                escalations()
                                        .filter(up -> openSeats().contains(up.seat()))
                                        .map(Escalation::to))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /** Those of which this officer may decide. */
    Set<Office> turnsOf(String officer) {
        return turns().stream().filter(office -> mayDecide(officer, office)).collect(Collectors.toSet());
    }

    /** Whether it goes on, they had a part in it, and they may decide for none of these offices. */
    boolean waits(String officer) {
        boolean hadPart = Set.of(RESIDENT, CLERK).contains(officer)
                || state.rounds().stream()
                        .flatMap(round -> round.decisions().stream())
                        .anyMatch(decision -> decision.by().equals(officer));
        return state.stage().isUnderWay() && hadPart && turnsOf(officer).isEmpty();
    }

    private int step() {
        return round().clocks().get(round().clocks().size() - 1).step();
    }

    private Round round() {
        return state.rounds().get(state.rounds().size() - 1);
    }

    private List<Office> openSeats() {
        boolean beyond = step() > round().terms().steps().size();
        List<Office> seats = beyond
                ? List.of(samples.village(), samples.lead())
                : round().terms().steps().get(step() - 1).offices();
        return seats.stream()
                .filter(seat -> decided().noneMatch(decision -> decision.seat().equals(seat)))
                .toList();
    }

    private Stream<Decision> decided() {
        return round().decisions().stream().filter(decision -> decision.step() == step());
    }

    private Stream<Escalation> escalations() {
        return round().escalations().stream().filter(up -> up.step() == step());
    }

    private boolean mayDecide(String officer, Office office) {
        boolean barred = Set.of(RESIDENT, COUSIN).contains(officer)
                || state.interests().contains(officer)
                || amended(officer)
                || round().decisions().stream()
                        .anyMatch(decision -> decision.names().contains(officer));
        return !barred && decidedForNoOther(officer, seatOf(office).orElseThrow());
    }

    private boolean amended(String officer) {
        return !officer.equals(CLERK)
                && state.rounds().stream().anyMatch(round -> round.terms().by().equals(officer));
    }

    /** Whether what they decided in rounds before was for the same office. */
    private boolean decidedForNoOther(String officer, Office seat) {
        return state.rounds().stream()
                .flatMap(round -> round.decisions().stream())
                .filter(decision -> decision.names().contains(officer))
                .allMatch(decision -> decision.seat().equals(seat));
    }

    private Optional<Office> seatOf(Office office) {
        return openSeats().contains(office)
                ? Optional.of(office)
                : escalations()
                        .filter(up -> up.to().equals(office) && openSeats().contains(up.seat()))
                        .map(Escalation::seat)
                        .findFirst();
    }
}
