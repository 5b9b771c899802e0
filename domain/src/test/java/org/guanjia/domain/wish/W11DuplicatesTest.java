package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
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
        Journey wish = possiblyDuplicate().then((it, on) -> it.mergeInto(earlier(2), text(9), on));

        assertThat(wish.stage()).isEqualTo(WishStage.MERGED);
        assertThat(wish.state().aftermath().continuedAs()).contains(wishId(2));
        assertThat(wish.earliestDue()).isEmpty();
        assertThat(wish.wish().openActs())
                .containsOnly(WishAct.ATTACH, WishAct.EXPLAIN_DELAY, WishAct.RENEW_FOLLOW_UP_CODE);
    }

    @Test
    void no_wish_is_merged_into_itself() {
        assertThat(possiblyDuplicate()
                        .refused((it, on) -> it.mergeInto(it, text(9), on))
                        .key())
                .isEqualTo("G-invalid-input");
    }

    @Test
    void of_two_that_go_on_the_one_that_arrived_first_stays() {
        Wish first = earlier(9);
        Wish second = Journey.of(WishKind.URGENT_PERSONAL, "800").wish();

        assertThat(mergeRefused(first, second)).isEqualTo("W-11.first-goes-on");
        assertThat(merged(second, first)).isEqualTo(WishStage.MERGED);
    }

    @Test
    void of_two_that_arrived_at_once_the_one_of_the_smaller_id_stays() {
        Submission submission = submission(need(WishKind.URGENT_PERSONAL, "800"), MONDAY, List.of());
        Wish one = Wish.submit(wishId(1), submission, on(MONDAY)).state();
        Wish other = Wish.submit(wishId(2), submission, on(MONDAY)).state();

        assertThat(mergeRefused(one, other)).isEqualTo("W-11.first-goes-on");
        assertThat(merged(other, one)).isEqualTo(WishStage.MERGED);
    }

    @Test
    void a_wish_that_gave_aid_takes_in_whatever_arrived_and_is_merged_no_more() {
        Journey aided = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .approved("800")
                .startedDelivery()
                .delivered("800", true)
                .evaluated(Grade.SATISFIED);
        Wish first = earlier(9);

        assertThat(merged(first, aided.wish())).isEqualTo(WishStage.MERGED);
        assertThat(mergeRefused(aided.reopened().wish(), first)).isEqualTo("W-11.aid-stays");
        assertThat(merged(first, aided.wish())).as("reopened too").isEqualTo(WishStage.MERGED);
    }

    @Test
    void no_wish_is_merged_into_one_that_ended_without_aid_or_goes_on_as_another() {
        Wish wish = possiblyDuplicate().wish();
        Wish withdrawn = earlier(9).withdraw(text(8), on(MONDAY)).state();
        Wish elsewhere = earlier(9).mergeInto(earlier(2), text(8), on(MONDAY)).state();

        assertThat(mergeRefused(wish, withdrawn)).isEqualTo("G-out-of-order");
        assertThat(mergeRefused(wish, elsewhere)).isEqualTo("G-out-of-order");
    }

    private static WishStage merged(Wish wish, Wish into) {
        return wish.mergeInto(into, text(9), on(MONDAY)).state().state().stage();
    }

    private static String mergeRefused(Wish wish, Wish into) {
        return catchThrowableOfType(Refusal.class, () -> wish.mergeInto(into, text(9), on(MONDAY)))
                .key();
    }

    private static Journey possiblyDuplicate() {
        return Journey.of(need(WishKind.URGENT_PERSONAL, "800"), MONDAY, wishId(2), wishId(3))
                .received();
    }

    private static Journey ruledOut(Journey wish) {
        return wish.then((it, on) -> it.ruleOutDuplicates(text(9), on));
    }
}
