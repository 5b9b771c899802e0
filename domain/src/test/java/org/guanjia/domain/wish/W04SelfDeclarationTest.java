package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Journey.DECLARATION;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Verifying}: small, urgent, and no proof to be had. */
class W04SelfDeclarationTest {

    @ParameterizedTest(name = "{0}, urgent {1}, {2} yuan: {3}")
    @CsvSource({
        "URGENT_PERSONAL, false, 10000.00, true",
        "URGENT_PERSONAL, false, 10000.01, false",
        "SPECIAL_GROUP, true, 10000.00, true",
        "SPECIAL_GROUP, true, 10000.01, false",
        "SPECIAL_GROUP, false, 0.01, false",
        "UNIVERSAL, true, 0.01, true",
        "UNIVERSAL, false, 800.00, false",
        "URGENT_PERSONAL, true, , false",
    })
    void a_declaration_stands_for_proof_in_urgent_need_up_to_10_000(
            WishKind kind, boolean urgent, String amount, boolean stands) {
        Journey wish = Journey.of(need(kind, amount == null ? "" : amount, urgent), MONDAY)
                .toTriage();

        if (stands) {
            assertThat(declared(wish).stage()).isEqualTo(WishStage.VERIFIED);
            assertThat(wish.state().examination().verification().proof()).contains(DECLARATION);
        } else {
            Refusal refusal = wish.refused((it, on) -> it.selfDeclare(DECLARATION, on));
            assertThat(refusal.key()).isEqualTo("W-04.self-declaration-limit");
            assertThat(refusal.values())
                    .containsEntry("limit", "10000.00")
                    .containsEntry("amount", amount == null ? "-" : amount);
        }
    }

    @Test
    void it_carries_no_more_than_the_limit_when_it_is_decided() {
        Journey wish = declared(Journey.of(WishKind.URGENT_PERSONAL, "9000").toTriage());

        assertThat(wish.approvalRefused("10000.01", true).key()).isEqualTo("W-04.self-declaration-limit");
        assertThat(wish.approved("10000").stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void an_edition_without_it_knows_no_self_declaration() {
        Rulebook without =
                of2022With("W-04 | self-declaration-limit", "W-04 | self-declaration-limit | PERMITTED | - | 示例 §3");
        Journey wish = Journey.of(submission(need(WishKind.URGENT_PERSONAL, "800"), MONDAY, List.of()), without, MONDAY)
                .toTriage();

        Refusal refusal = wish.refused((it, on) -> it.selfDeclare(DECLARATION, on));

        assertThat(refusal.key()).isEqualTo("W-04.self-declaration-limit");
        assertThat(refusal.values()).containsEntry("limit", "-");
    }

    private static Journey declared(Journey wish) {
        return wish.then((it, on) -> it.selfDeclare(DECLARATION, on));
    }
}
