package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Map;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves {@link Verifying} and {@link WishRoute} at the limit of the waiver, whose arithmetic {@code Waiver} has. */
class W03WishWaiverTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "999.99", "1000.00"})
    void up_to_exactly_1_000_a_signed_statement_stands_for_verification(String amount) {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, amount).toTriage().waived();

        assertThat(wish.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(wish.state().examination().verification().proof()).contains(new Proof.Waived(PHOTO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000.01", "30000.00"})
    void above_it_there_is_no_waiver(String amount) {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, amount).toTriage();

        Refusal refusal = wish.refused((it, on) -> it.waiveVerification(PHOTO, on));

        assertThat(refusal.key()).isEqualTo("W-03.waiver-limit");
        assertThat(refusal.values()).containsExactlyInAnyOrderEntriesOf(Map.of("amount", amount, "limit", "1000.00"));
    }

    @ParameterizedTest
    @EnumSource(WishKind.class)
    void it_holds_for_every_kind_that_the_edition_names(WishKind kind) {
        assertThat(Journey.of(kind, "1000.00").toTriage().waived().stage()).isEqualTo(WishStage.VERIFIED);
    }

    @Test
    void it_does_not_hold_for_other_kinds() {
        Rulebook urgentOnly =
                of2022With("W-03 | waiver-kinds", "W-03 | waiver-kinds | PERMITTED | urgent-personal | 000 §8");
        Journey wish = Journey.of(submission(need(WishKind.UNIVERSAL, "800"), MONDAY, List.of()), urgentOnly, MONDAY)
                .toTriage();

        assertThat(wish.refused((it, on) -> it.waiveVerification(PHOTO, on)).key())
                .isEqualTo("W-03.waiver-limit");
    }

    @Test
    void an_amount_that_nobody_knows_is_not_waived() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "").toTriage();

        Refusal refusal = wish.refused((it, on) -> it.waiveVerification(PHOTO, on));

        assertThat(refusal.key()).isEqualTo("W-03.waiver-limit");
        assertThat(refusal.values()).containsEntry("amount", "-");
    }

    @Test
    void what_was_waived_carries_no_more_than_the_limit_when_it_is_decided() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").toTriage().waived();

        Refusal refusal = wish.approvalRefused("1000.01", false);

        assertThat(refusal.key()).isEqualTo("W-03.waiver-limit");
        assertThat(wish.approved("1000").stage()).isEqualTo(WishStage.APPROVED);
    }

    @ParameterizedTest(name = "{0} yuan: {1}")
    @CsvSource({
        "0.00, BY_VILLAGE",
        "1000.00, BY_VILLAGE",
        "1000.01, BY_TOWN",
        "10000.00, BY_TOWN",
        "10000.01, EXCEPTIONAL",
        "1000000.00, EXCEPTIONAL"
    })
    void the_amount_says_on_which_route_it_is_decided(String amount, WishRoute route) {
        assertThat(WishRoute.of(yuan(amount), OF_2022)).isEqualTo(route);
    }

    @Test
    void what_a_village_decided_is_paid_of_its_quota_and_nothing_else_is() {
        Journey byVillage =
                Journey.of(WishKind.SPECIAL_GROUP, "1000").toVerified().approved("1000");
        Journey byTown =
                Journey.of(WishKind.SPECIAL_GROUP, "1000.01").toVerified().approved("1000.01");

        assertThat(byVillage.state().isGrantedByVillage()).isTrue();
        assertThat(byTown.state().isGrantedByVillage()).isFalse();
    }
}
