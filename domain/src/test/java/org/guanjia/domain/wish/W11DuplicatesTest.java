package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.junit.jupiter.api.Test;

/** Proves {@link PolicyDesk}: what may be the same need is decided before anything comes of it. */
class W11DuplicatesTest {

    @Test
    void possible_duplicates_are_shown_and_decided_before_triage() {
        Journey wish = possiblyDuplicate();

        assertThat(wish.state().examination().possibleDuplicates()).containsExactly(wishId(2), wishId(3));
        assertThat(wish.withoutPolicy()
                        .refused((it, on) -> it.triage(HandlingMode.EXPRESS, Optional.empty(), on))
                        .key())
                .isEqualTo("W-11.duplicates-undecided");
        assertThat(ruledOut(wish).triaged().stage()).isEqualTo(WishStage.TRIAGED);
    }

    @Test
    void and_before_a_department_is_given_the_same_need_twice() {
        Journey wish = possiblyDuplicate();

        assertThat(wish.refused((it, on) -> it.handOver(Journey.MINIMUM_LIVING, Journey.DEPARTMENT, on))
                        .key())
                .isEqualTo("W-11.duplicates-undecided");
        assertThat(ruledOut(wish).handedOver().stage()).isEqualTo(WishStage.WITH_DEPARTMENT);
    }

    @Test
    void they_are_ruled_out_once() {
        Journey wish = ruledOut(possiblyDuplicate());

        assertThat(wish.state().examination().duplicatesDecided()).isTrue();
        assertThat(wish.refused((it, on) -> it.ruleOutDuplicates(text(9), on)).key())
                .isEqualTo("G-out-of-order");
    }

    @Test
    void without_possible_duplicates_there_is_nothing_to_decide() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800");

        assertThat(wish.state().examination().duplicatesDecided()).isTrue();
        assertThat(wish.wish().openActs()).doesNotContain(WishAct.DECIDE_DUPLICATES);
    }

    @Test
    void the_same_need_ends_as_the_wish_that_goes_on() {
        Journey wish = possiblyDuplicate().then((it, on) -> it.mergeInto(wishId(2), text(9), on));

        assertThat(wish.stage()).isEqualTo(WishStage.MERGED);
        assertThat(wish.state().aftermath().continuedAs()).contains(wishId(2));
        assertThat(wish.earliestDue()).isEmpty();
        assertThat(wish.wish().openActs()).containsOnly(WishAct.ATTACH, WishAct.EXPLAIN_DELAY);
    }

    @Test
    void no_wish_is_merged_into_itself() {
        assertThat(possiblyDuplicate()
                        .refused((it, on) -> it.mergeInto(wishId(1), text(9), on))
                        .key())
                .isEqualTo("G-invalid-input");
    }

    private static Journey possiblyDuplicate() {
        return Journey.of(need(WishKind.URGENT_PERSONAL, "800"), MONDAY, wishId(2), wishId(3))
                .received();
    }

    private static Journey ruledOut(Journey wish) {
        return wish.then((it, on) -> it.ruleOutDuplicates(text(9), on));
    }
}
