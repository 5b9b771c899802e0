package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.wish.Wishes.*;

import java.time.Instant;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Proves {@link Retention}: who a wish is about is kept for the period after its end, and no moment less. */
class R00RetentionTest {

    private static final Rulebook FOR_A_YEAR =
            of2022With("R-00 | retention", "R-00 | retention | DUTY | 12 months | ours");
    private static final Instant OVER = endOf("2025-03-04");

    @Test
    void a_wish_under_way_is_kept() {
        Wish underWay = Journey.of(WishKind.URGENT_PERSONAL, "800").toTriage().wish();

        Refusal refusal = refused(underWay, false, OVER.plusSeconds(1));

        assertThat(refusal.key()).isEqualTo("R-00.retention-not-over");
        assertThat(refusal.values()).containsEntry("period", "12 months");
    }

    @Test
    void a_wish_that_ended_is_kept_to_the_last_moment_of_its_period() {
        Wish ended = Journey.of(WishKind.URGENT_PERSONAL, "800").withdrawn().wish();

        assertThat(refused(ended, false, OVER.minusMillis(1)).key()).isEqualTo("R-00.retention-not-over");
        assertThatCode(() -> ended.requireRetentionOver(false, new Circumstances(OVER, FOR_A_YEAR, PRC)))
                .doesNotThrowAnyException();
    }

    @Test
    void what_no_calendar_can_tell_yet_is_kept() {
        Wish ended = Journey.of(WishKind.URGENT_PERSONAL, "800").withdrawn().wish();

        Refusal refusal = catchThrowableOfType(
                Refusal.RuleBroken.class,
                () -> ended.requireRetentionOver(false, new Circumstances(endOf("2034-12-31"), OF_2022, PRC)));

        assertThat(refusal.values()).containsEntry("period", "120 months");
    }

    @Test
    void a_wish_on_its_way_to_another_town_is_kept_whatever_the_time() {
        Wish ended = Journey.of(WishKind.URGENT_PERSONAL, "800").withdrawn().wish();

        assertThat(refused(ended, true, OVER).key()).isEqualTo("R-00.transfer-under-way");
    }

    private static Refusal refused(Wish wish, boolean onItsWay, Instant at) {
        return catchThrowableOfType(
                Refusal.RuleBroken.class,
                () -> wish.requireRetentionOver(onItsWay, new Circumstances(at, FOR_A_YEAR, PRC)));
    }
}
