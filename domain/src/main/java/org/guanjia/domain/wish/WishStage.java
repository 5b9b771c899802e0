package org.guanjia.domain.wish;

import static org.guanjia.domain.wish.WishAct.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Refusal;

/** Where a wish stands, with the acts that are open there. */
public enum WishStage {
    SUBMITTED(Phase.BEFORE_APPROVAL, ACKNOWLEDGE, DECIDE_EMERGENCY, MERGE),
    RECEIVED(Phase.BEFORE_APPROVAL, FIND_NO_POLICY, HAND_OVER, TRIAGE, REFUSE, DECIDE_EMERGENCY, MERGE, CONVERT),
    WITH_DEPARTMENT(Phase.AWAY, COME_BACK, SOLVE_BY_POLICY),
    TRIAGED(Phase.BEFORE_APPROVAL, FIND_NO_POLICY, HAND_OVER, TRIAGE, VERIFY, REFUSE, DECIDE_EMERGENCY, MERGE, CONVERT),
    /** Verified, waived or self-declared: somebody decides next. */
    VERIFIED(
            Phase.BEFORE_APPROVAL,
            HAND_OVER,
            TRIAGE,
            VERIFY,
            APPROVE,
            RETURN,
            RESUBMIT,
            REFUSE,
            DECIDE_EMERGENCY,
            MERGE,
            CONVERT),
    APPROVED(Phase.GRANTED, START_DELIVERY),
    IN_DELIVERY(Phase.GRANTED, DELIVER_PART),
    DELIVERED(Phase.AFTER_AID, EVALUATE, CLOSE_UNEVALUATED),
    CLOSED(Phase.AFTER_AID, REOPEN),
    REFUSED(Phase.ENDED, COMPLAIN, DECIDE_COMPLAINT),
    WITHDRAWN(Phase.ENDED),
    MERGED(Phase.ENDED),
    SOLVED_BY_POLICY(Phase.ENDED),
    DISCONTINUED(Phase.ENDED),
    /** It goes on as another wish, in another town. */
    TRANSFERRED(Phase.ENDED),
    /** It goes on as the proposal of a micro-project. */
    CONVERTED(Phase.ENDED, RETURN_FROM_PROJECT);

    private final Phase phase;
    private final Set<WishAct> open;

    WishStage(Phase phase, WishAct... own) {
        this.phase = phase;
        EnumSet<WishAct> acts = EnumSet.noneOf(WishAct.class);
        acts.addAll(phase.acts);
        acts.addAll(List.of(own));
        this.open = Collections.unmodifiableSet(acts);
    }

    /** The acts that are open at this stage, as far as the stage alone decides. */
    public Set<WishAct> open() {
        return open;
    }

    /** Whether nothing more is done with the wish unless somebody complains, reopens or returns it. */
    public boolean isEnd() {
        return phase == Phase.ENDED || this == CLOSED;
    }

    /** Whether money has been granted and not all of it is delivered. */
    boolean isGranted() {
        return phase == Phase.GRANTED;
    }

    boolean isBeforeApproval() {
        return phase == Phase.BEFORE_APPROVAL || phase == Phase.AWAY;
    }

    /** The refusal of an act that is not open here. */
    public Refusal outOfOrder(WishAct act) {
        return new Refusal.Conflict(Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("act", act.name(), "stage", name()));
    }

    /** The stages at which an act is open. */
    public static List<WishStage> openTo(WishAct act) {
        return Stream.of(values()).filter(stage -> stage.open.contains(act)).toList();
    }

    private enum Phase {
        BEFORE_APPROVAL(
                REDISPATCH,
                TRANSFER,
                ASSIGN,
                AMEND,
                ATTACH,
                DECLARE_INTEREST,
                EXPLAIN_DELAY,
                RENEW_FOLLOW_UP_CODE,
                DECIDE_DUPLICATES,
                MAKE_UP,
                RECTIFY,
                WITHDRAW,
                DISCONTINUE),
        AWAY(
                ASSIGN,
                AMEND,
                ATTACH,
                DECLARE_INTEREST,
                EXPLAIN_DELAY,
                RENEW_FOLLOW_UP_CODE,
                DECIDE_DUPLICATES,
                MAKE_UP,
                RECTIFY,
                WITHDRAW,
                DISCONTINUE),
        GRANTED(
                ACKNOWLEDGE,
                ASSIGN,
                AMEND,
                ATTACH,
                DECLARE_INTEREST,
                EXPLAIN_DELAY,
                RENEW_FOLLOW_UP_CODE,
                DECIDE_DUPLICATES,
                FIND_NO_POLICY,
                VERIFY,
                MAKE_UP,
                REVOKE,
                RECTIFY,
                WITHDRAW,
                DISCONTINUE),
        AFTER_AID(
                ACKNOWLEDGE,
                ASSIGN,
                ATTACH,
                DECLARE_INTEREST,
                EXPLAIN_DELAY,
                RENEW_FOLLOW_UP_CODE,
                DECIDE_DUPLICATES,
                FIND_NO_POLICY,
                VERIFY,
                MAKE_UP,
                REVOKE,
                RECTIFY),
        /** Only what an emergency left out and what a dissatisfied resident is owed outlive the end. */
        ENDED(ATTACH, EXPLAIN_DELAY, RENEW_FOLLOW_UP_CODE, DECIDE_DUPLICATES, FIND_NO_POLICY, VERIFY, MAKE_UP, RECTIFY);

        private final Set<WishAct> acts;

        Phase(WishAct... acts) {
            this.acts = Set.of(acts);
        }
    }
}
