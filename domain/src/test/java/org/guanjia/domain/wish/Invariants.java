package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.guanjia.domain.shared.Money;

/** What holds of every wish, whatever was done with it. */
final class Invariants {

    private static final Set<WishStage> UNFINISHED = EnumSet.of(
            WishStage.SUBMITTED,
            WishStage.RECEIVED,
            WishStage.WITH_DEPARTMENT,
            WishStage.TRIAGED,
            WishStage.VERIFIED,
            WishStage.APPROVED,
            WishStage.IN_DELIVERY,
            WishStage.TRANSFERRED);

    /** The stages at which receipt may still be owed. */
    private static final Set<WishStage> RECEIPT_OWED = EnumSet.of(
            WishStage.SUBMITTED,
            WishStage.APPROVED,
            WishStage.IN_DELIVERY,
            WishStage.DELIVERED,
            WishStage.CLOSED,
            WishStage.TRANSFERRED);

    /** The stages at which what was sent back may stand. */
    private static final Set<WishStage> RETURNED = EnumSet.of(WishStage.TRIAGED, WishStage.VERIFIED);

    /** The acts that lead on. */
    static final Set<WishAct> ONWARD = EnumSet.of(
            WishAct.ACKNOWLEDGE,
            WishAct.COME_BACK,
            WishAct.TRIAGE,
            WishAct.VERIFY,
            WishAct.APPROVE,
            WishAct.RESUBMIT,
            WishAct.START_DELIVERY,
            WishAct.DELIVER_PART,
            WishAct.EVALUATE,
            WishAct.CLOSE_UNEVALUATED);

    private Invariants() {}

    static void check(Wish wish) {
        checkClocks(wish.state());
        checkExamination(wish.state());
        checkGrant(wish.state());
        checkEnd(wish.state());
        if (!wish.state().stage().isEnd()) {
            assertThat(wish.openActs()).containsAnyElementsOf(ONWARD);
        }
    }

    private static void checkClocks(WishState state) {
        WishStage stage = state.stage();
        assertThat(state.clocks().isFinished()).isNotEqualTo(UNFINISHED.contains(stage));
        assertThat(state.clocks().open()).extracting(StepClock::step).doesNotHaveDuplicates();
        assertThat(isOpen(state, WishStep.DECISION))
                .isEqualTo(stage == WishStage.VERIFIED && !state.grant().returned());
        assertThat(isOpen(state, WishStep.POLICY_REPORT)).isEqualTo(stage == WishStage.WITH_DEPARTMENT);
        assertThat(state.wholeClockStandsStill()).isEqualTo(stage == WishStage.WITH_DEPARTMENT);
        assertThat(isOpen(state, WishStep.EVALUATION)).isEqualTo(stage == WishStage.DELIVERED);
        assertThat(isOpen(state, WishStep.MAKE_UP)).isEqualTo(state.grant().hasOpenEmergency());
        assertThat(isOpen(state, WishStep.RECEIPT)).isIn(RECEIPT_OWED.contains(stage), stage == WishStage.SUBMITTED);
    }

    private static boolean isOpen(WishState state, WishStep step) {
        return state.clocks().open(step).isPresent();
    }

    private static void checkExamination(WishState state) {
        Examination examination = state.examination();
        boolean triaged = examination.mode().isPresent();
        if (triaged) {
            assertThat(examination.policyCheck()).isPresent();
            assertThat(examination.duplicatesDecided()).isTrue();
        }
        switch (state.stage()) {
            case SUBMITTED, RECEIVED -> {
                assertThat(triaged).isFalse();
                assertThat(examination.verification().proof()).isEmpty();
            }
            case TRIAGED -> {
                assertThat(triaged).isTrue();
                assertThat(examination.verification().proof()).isEmpty();
            }
            case VERIFIED -> {
                assertThat(triaged).isTrue();
                assertThat(examination.verification().proof()).isPresent();
            }
            default -> assertThat(examination).isNotNull();
        }
    }

    private static void checkGrant(WishState state) {
        Money granted = state.grant().amount().orElse(Money.ZERO);
        assertThat(state.delivered()).isLessThanOrEqualTo(granted);
        assertThat(state.grant().amount().isPresent() || !state.stage().isGranted())
                .isTrue();
        assertThat(!state.grant().returned() || RETURNED.contains(state.stage()))
                .isTrue();
    }

    private static void checkEnd(WishState state) {
        Aftermath aftermath = state.aftermath();
        WishStage stage = state.stage();
        assertThat(aftermath.endedAt().isPresent()).isEqualTo(stage.isEnd());
        assertThat(aftermath.refusal().isPresent()).isEqualTo(stage == WishStage.REFUSED);
        assertThat(aftermath.continuedAs().isPresent())
                .isEqualTo(stage == WishStage.MERGED || stage == WishStage.TRANSFERRED);
        assertThat(!aftermath.hasOpenComplaint() || stage == WishStage.REFUSED).isTrue();
        assertThat(aftermath.reopenings()).isLessThanOrEqualTo(1);
    }
}
