package org.guanjia.application.wish;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guanjia.application.access.Actor;
import org.guanjia.application.approval.DecidingOffices;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.usecase.Permission;
import org.guanjia.domain.approval.Acting;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.rulebook.ApprovalOffice;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.staff.StaffRecord;

/**
 * As which office somebody decides: the one that comes next. It is not chosen for somebody who serves in several of those,
 * since it stands on record for which one they decided.
 */
final class OfficeChoice {

    private final Actor actor;
    private final Sitting sitting;
    private final SortedMap<ApprovalOffice, Office> held;

    /**
     * @param permission to decide, which says by which roles
     */
    OfficeChoice(Permission permission, Actor actor, Sitting sitting) {
        this.actor = actor;
        this.sitting = sitting;
        this.held = permission
                .heldBy(actor)
                .filter(assignment -> sitting.concerns(assignment.jurisdiction()))
                .flatMap(assignment -> DecidingOffices.of(assignment).stream())
                .collect(Collectors.toMap(
                        office -> DecidingOffices.nameOnRoutes(office).orElseThrow(),
                        office -> office,
                        (one, other) -> one,
                        TreeMap::new));
    }

    /** All that the actor serves in. */
    Collection<Office> offices() {
        return held.values();
    }

    /**
     * Who acts for which office.
     *
     * @param named one that the actor serves in
     * @param absent the subject of whom the actor stands in for
     * @throws Refusal.InvalidInput if the actor serves in several offices that come next and names none, or names one that they
     *     do not serve in
     * @throws Refusal.RuleBroken A-03 if no substitution is on record by which they stand in
     */
    Acting acting(Transaction tx, Approval approval, Optional<String> named, Optional<String> absent) {
        Office office = officeOf(approval, named.map(ApprovalOffice::valueOf));
        return absent.map(subject -> Acting.inPlaceOf(
                        office,
                        tx.staff()
                                .find(StaffRecord.idOf(office.town(), new StaffSubject(subject)))
                                .flatMap(record -> record.substitutionBy(
                                        new StaffSubject(actor.subject()),
                                        office,
                                        sitting.now().at())),
                        sitting.now().at()))
                .orElseGet(() -> Acting.of(office, actor.subject()));
    }

    private Office officeOf(Approval approval, Optional<ApprovalOffice> asked) {
        SortedMap<ApprovalOffice, Office> named =
                asked.map(name -> restricted(List.of(name))).orElseGet(() -> comingNext(approval));
        if (asked.isPresent()) {
            require(!named.isEmpty(), held);
        } else {
            require(named.size() <= 1, named);
        }
        SortedMap<ApprovalOffice, Office> open = named.isEmpty() ? held : named;
        return open.values().stream().reduce((lower, higher) -> higher).orElseThrow();
    }

    private SortedMap<ApprovalOffice, Office> comingNext(Approval approval) {
        SortedMap<ApprovalOffice, Office> open = new TreeMap<>(held);
        open.values().retainAll(approval.state().next());
        return open;
    }

    private SortedMap<ApprovalOffice, Office> restricted(List<ApprovalOffice> names) {
        SortedMap<ApprovalOffice, Office> open = new TreeMap<>(held);
        open.keySet().retainAll(names);
        return open;
    }

    private static void require(boolean isClear, Map<ApprovalOffice, Office> known) {
        if (!isClear) {
            String names = known.keySet().stream().map(Enum::name).collect(Collectors.joining(", "));
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", names).at("office")));
        }
    }
}
