package org.guanjia.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final Instant NOON = Instant.parse("2026-10-12T04:00:00Z");
    private static final Dispatch QUEUED = Dispatch.queued(NOON);

    @Test
    void a_new_message_is_due_at_once() {
        assertThat(QUEUED.isDueAt(NOON)).isTrue();
        assertThat(QUEUED.isDueAt(NOON.minusNanos(1000))).isFalse();
    }

    @Test
    void an_attempt_is_on_record_before_it_is_made() {
        Dispatch sending = QUEUED.begun(NOON);

        assertThat(sending.stage()).isEqualTo(DispatchStage.SENDING);
        assertThat(sending.attempts()).isEqualTo(1);
        assertThat(sending.version()).isEqualTo(2);
        assertThat(sending.isDueAt(NOON)).as("somebody has it").isFalse();
        assertThatIllegalStateException().isThrownBy(() -> sending.begun(NOON));
    }

    @Test
    void a_sender_that_went_silent_leaves_a_doubt() {
        Dispatch taken = QUEUED.begun(NOON).begun(NOON.plus(Dispatch.PATIENCE));

        assertThat(taken.doubts()).isEqualTo(1);
        assertThat(taken.attempts()).isEqualTo(2);
    }

    @Test
    void a_lost_answer_leaves_a_doubt_and_longer_waits_each_time() {
        Dispatch dispatch = QUEUED;
        Duration before = Duration.ZERO;
        for (int attempt = 1; attempt < Dispatch.MOST_ATTEMPTS; attempt++) {
            Instant at = dispatch.nextAt().orElseThrow();
            dispatch = dispatch.begun(at).inDoubt(at);
            Duration wait = Duration.between(at, dispatch.nextAt().orElseThrow());
            assertThat(wait).isGreaterThan(before);
            before = wait;
        }
        Instant at = dispatch.nextAt().orElseThrow();
        Dispatch last = dispatch.begun(at).inDoubt(at);

        assertThat(last.stage()).isEqualTo(DispatchStage.HELD);
        assertThat(last.fault()).contains(DispatchFault.TRIED_TOO_OFTEN);
        assertThat(last.doubts()).isEqualTo(Dispatch.MOST_ATTEMPTS);
    }

    @Test
    void senders_that_go_silent_for_ever_leave_it_to_a_person() {
        Dispatch dispatch = QUEUED;
        while (dispatch.stage().isUnderWay()) {
            dispatch = dispatch.begun(dispatch.nextAt().orElseThrow());
        }

        assertThat(dispatch.stage()).isEqualTo(DispatchStage.HELD);
        assertThat(dispatch.doubts()).isEqualTo(Dispatch.MOST_ATTEMPTS);
    }

    @Test
    void what_could_not_be_sent_now_is_no_attempt() {
        Dispatch later = QUEUED.begun(NOON).putOff(Duration.ofDays(2), NOON);

        assertThat(later.attempts()).isZero();
        assertThat(later.doubts()).isZero();
        assertThat(later.nextAt()).contains(NOON.plus(Duration.ofDays(2)));
    }

    @Test
    void a_receipt_ends_what_was_accepted() {
        Dispatch accepted = QUEUED.begun(NOON).accepted(NOON);

        assertThat(accepted.acceptedAt()).contains(NOON);
        assertThat(accepted.received(true, Optional.empty(), NOON).stage()).isEqualTo(DispatchStage.DELIVERED);
        Dispatch failed = accepted.received(false, Optional.of("UNDELIV 005"), NOON);
        assertThat(failed.stage()).isEqualTo(DispatchStage.UNDELIVERED);
        assertThat(failed.fault()).contains(DispatchFault.NOT_DELIVERED);
        assertThat(failed.code()).contains("UNDELIV 005");
        assertThat(failed.received(true, Optional.empty(), NOON))
                .as("a second word")
                .isEqualTo(failed);
    }

    @Test
    void a_person_sends_anew_or_makes_good_only_what_is_held_or_undelivered() {
        Dispatch held = QUEUED.begun(NOON).held(DispatchFault.NO_NUMBER, Optional.empty(), NOON);

        assertThat(held.resent(NOON).isDueAt(NOON)).isTrue();
        assertThat(held.resent(NOON).attempts()).isZero();
        assertThat(held.madeGood(NOON).stage()).isEqualTo(DispatchStage.MADE_GOOD);
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> QUEUED.resent(NOON));
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> held.madeGood(NOON).madeGood(NOON));
    }

    @Test
    void nobody_is_told_who_is_not_on_record_any_more() {
        Dispatch dropped = QUEUED.begun(NOON).dropped(DispatchFault.RECIPIENT_ERASED, NOON);

        assertThat(dropped.stage()).isEqualTo(DispatchStage.DROPPED);
        assertThat(dropped.fault()).contains(DispatchFault.RECIPIENT_ERASED);
    }
}
