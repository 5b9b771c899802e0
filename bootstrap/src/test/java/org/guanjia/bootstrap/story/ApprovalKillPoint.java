package org.guanjia.bootstrap.story;

import java.util.Optional;
import org.guanjia.bootstrap.story.HaltingConnections.Moment;
import org.guanjia.domain.approval.ApprovalStage;

/** Where a process is killed in which an office grants a wish, or refuses it and has its resident told. */
enum ApprovalKillPoint implements KillPoint {
    BEFORE_THE_COMMIT_OF_A_GRANT(ApprovalStage.APPROVED, Optional.of(Moment.BEFORE_THE_COMMIT)),
    AFTER_THE_COMMIT_OF_A_GRANT_BEFORE_ITS_ANSWER(ApprovalStage.APPROVED, Optional.of(Moment.AFTER_THE_COMMIT)),
    BEFORE_THE_COMMIT_OF_A_REFUSAL(ApprovalStage.REFUSED, Optional.of(Moment.BEFORE_THE_COMMIT)),
    AFTER_THE_COMMIT_OF_A_REFUSAL_BEFORE_ITS_ANSWER(ApprovalStage.REFUSED, Optional.of(Moment.AFTER_THE_COMMIT)),
    AFTER_THE_GATEWAY_TOOK_THE_RESULT_BEFORE_ITS_MARK(ApprovalStage.REFUSED, Optional.empty());

    private final ApprovalStage outcome;
    private final Optional<Moment> moment;

    ApprovalKillPoint(ApprovalStage outcome, Optional<Moment> moment) {
        this.outcome = outcome;
        this.moment = moment;
    }

    @Override
    public void reach(HostsDatabase database, KilledProcess.Death death) {
        try (DecidingOffice office = new DecidingOffice(database, death.local())) {
            moment.ifPresent(office::haltsAt);
            office.decided(death.subject(), outcome, death.number());
            office.haltsOnceTheGatewayTakesOne();
            office.goesOn();
        }
    }

    /** What the office decides. */
    ApprovalStage outcome() {
        return outcome;
    }

    /** How the latest approval of the wish stands when somebody looks again. */
    ApprovalStage left() {
        return moment.equals(Optional.of(Moment.BEFORE_THE_COMMIT)) ? ApprovalStage.OPEN : outcome;
    }

    /** How often nobody knew whether the gateway had the result. */
    int doubts() {
        return moment.isPresent() ? 0 : 1;
    }
}
