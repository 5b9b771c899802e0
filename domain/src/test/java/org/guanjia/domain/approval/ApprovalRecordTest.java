package org.guanjia.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.approval.Approvals.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Outcome;
import org.junit.jupiter.api.Test;

class ApprovalRecordTest {

    private final List<ApprovalEvent> journal = new ArrayList<>();

    @Test
    void tells_who_acted_for_which_office_and_for_whom_with_words_seal_and_basis() {
        Approval approval =
                keep(Approval.start(id(1), wish(), PARTIES, proposal("wish-by-village", "800"), VENUE, on(MONDAY)));
        approval = keep(approval.declareInterest("v-1", PRC, at("2024-03-04T10:00")));
        approval = keep(approval.decide(Acting.of(VILLAGE, "v-2"), Ruling.giveBack(WHY), PRC, at("2024-03-05T09:00")));
        approval = keep(approval.amend(CLERK, proposal("wish-by-village", "700"), VENUE, on("2024-03-06T09:00")));
        approval = keep(approval.escalateUnattended(VILLAGE, List.of("v-1"), SUPERIORS, PRC, at("2024-03-06T10:00")));
        Acting deputy = Acting.by(substitution(LEAD, "t-1", "t-2", "2024-03-06 .. 2024-03-07"));
        Ruling sealed = Ruling.approve(yuan("600")).sealed(new SealReference("seal-7"));
        keep(approval.decide(deputy, sealed, PRC, at("2024-03-07T09:00")));

        ApprovalRecord record = ApprovalRecord.of(id(1), journal);

        assertThat(record.outcome()).isEqualTo(ApprovalStage.APPROVED);
        assertThat(record.granted()).contains(yuan("600"));
        assertThat(record.lines())
                .extracting(line -> line.text().replace(" | on " + CONTENT, ""))
                .containsExactly(
                        "2024-03-04T09:00 | 1 SUBMITTED | by clerk-1 | 800.00",
                        "2024-03-04T10:00 | 1 INTEREST_DECLARED | by v-1",
                        "2024-03-05T09:00 | 1 RETURNED | 441900006201:village-committee | by v-2 | words " + WHY,
                        "2024-03-06T09:00 | 2 AMENDED | by clerk-1 | 700.00",
                        "2024-03-06T10:00 | 2 PASSED_UP | 441900006:town-lead-department"
                                + " | in place of 441900006201:village-committee",
                        "2024-03-07T09:00 | 2 APPROVED | 441900006:town-lead-department"
                                + " | in place of 441900006201:village-committee | by t-2"
                                + " | for t-1, 2024-03-06 .. 2024-03-07 | 600.00 | seal seal-7");
        assertThat(record.lines()).allMatch(line -> line.text().endsWith(" | on " + CONTENT));
    }

    @Test
    void tells_how_it_ended_without_a_decision_and_that_a_decision_was_revoked() {
        Approval started =
                keep(Approval.start(id(1), wish(), PARTIES, proposal("wish-by-town", "800"), VENUE, on(MONDAY)));
        List<ApprovalEvent> withdrawn = with(started.withdraw(RESIDENT, Optional.of(WHY), at(MONDAY)));
        List<ApprovalEvent> fallen = with(started.fallAway(Optional.empty(), at(MONDAY)));
        Approval approved = keep(started.decide(Acting.of(LEAD, "a"), Ruling.approve(), PRC, at(MONDAY)));
        Approval revocation = yes(
                Approval.startRevoking(id(2), approved, PARTIES, proposal("wish-by-town", "800"), VENUE, on(MONDAY))
                        .state(),
                LEAD,
                "b");

        assertThat(last(withdrawn)).startsWith("2024-03-04T09:00 | 1 WITHDRAWN | by resident-1 | words " + WHY);
        assertThat(last(fallen)).startsWith("2024-03-04T09:00 | 1 FELL_AWAY | on ");
        assertThat(last(with(approved.revokeBy(revocation, at(MONDAY)))))
                .startsWith("2024-03-04T09:00 | 1 REVOKED | by " + id(2));
    }

    private Approval keep(Outcome<Approval, ApprovalEvent> outcome) {
        journal.addAll(outcome.events());
        return outcome.state();
    }

    private List<ApprovalEvent> with(Outcome<Approval, ApprovalEvent> outcome) {
        List<ApprovalEvent> all = new ArrayList<>(journal);
        all.addAll(outcome.events());
        return all;
    }

    private static String last(List<ApprovalEvent> events) {
        List<RecordLine> lines = ApprovalRecord.of(id(1), events).lines();
        return lines.get(lines.size() - 1).text();
    }
}
