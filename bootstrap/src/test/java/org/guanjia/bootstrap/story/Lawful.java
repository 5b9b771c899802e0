package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.wish.Aftermath;
import org.guanjia.domain.wish.Emergency;
import org.guanjia.domain.wish.Examination;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;

/** What holds of every wish that a reader sees, whatever was done with it. */
final class Lawful {

    private static final Set<WishStage> UNFINISHED = EnumSet.of(
            WishStage.SUBMITTED,
            WishStage.RECEIVED,
            WishStage.WITH_DEPARTMENT,
            WishStage.TRIAGED,
            WishStage.VERIFIED,
            WishStage.APPROVED,
            WishStage.IN_DELIVERY,
            WishStage.TRANSFERRED);
    private static final Set<WishStage> GRANTED =
            EnumSet.of(WishStage.APPROVED, WishStage.IN_DELIVERY, WishStage.DELIVERED);

    private Lawful() {}

    static void check(WishState state) {
        WishStage stage = state.stage();
        assertThat(state.clocks().isFinished()).isNotEqualTo(UNFINISHED.contains(stage));
        assertThat(isOpen(state, WishStep.DECISION))
                .isEqualTo(stage == WishStage.VERIFIED && !state.grant().returned());
        assertThat(isOpen(state, WishStep.POLICY_REPORT)).isEqualTo(stage == WishStage.WITH_DEPARTMENT);
        assertThat(isOpen(state, WishStep.EVALUATION)).isEqualTo(stage == WishStage.DELIVERED);
        assertThat(isOpen(state, WishStep.MAKE_UP))
                .isEqualTo(state.grant().emergency().filter(Emergency::isOpen).isPresent());
        assertThat(state.custody().office().town())
                .isEqualTo(state.custody().village().town());
        checkExamination(state.examination(), stage);
        checkGrant(state);
        checkEnd(state.aftermath(), stage);
    }

    private static boolean isOpen(WishState state, WishStep step) {
        return state.clocks().open(step).isPresent();
    }

    private static void checkExamination(Examination examination, WishStage stage) {
        if (examination.mode().isPresent()) {
            assertThat(examination.policyCheck()).isPresent();
            assertThat(examination.duplicatesDecided()).isTrue();
        }
        assertThat(examination.handOver().isPresent()).isEqualTo(stage == WishStage.WITH_DEPARTMENT);
        if (stage == WishStage.TRIAGED || stage == WishStage.VERIFIED) {
            assertThat(examination.mode()).isPresent();
            assertThat(examination.verification().proof().isPresent()).isEqualTo(stage == WishStage.VERIFIED);
        }
    }

    private static void checkGrant(WishState state) {
        Money granted = state.grant().amount().orElse(Money.ZERO);
        assertThat(state.delivered()).isLessThanOrEqualTo(granted);
        assertThat(state.grant().amount().isPresent() || !GRANTED.contains(state.stage()))
                .isTrue();
    }

    private static void checkEnd(Aftermath aftermath, WishStage stage) {
        assertThat(aftermath.endedAt().isPresent()).isEqualTo(stage.isEnd());
        assertThat(aftermath.refusal().isPresent()).isEqualTo(stage == WishStage.REFUSED);
        assertThat(aftermath.continuedAs().isPresent())
                .isEqualTo(stage == WishStage.MERGED || stage == WishStage.TRANSFERRED);
        assertThat(aftermath.reopenings()).isLessThanOrEqualTo(1);
    }
}
