package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.WishKind;
import org.junit.jupiter.api.Test;

/** What an office decided on stands there line by line, so that no part of it can be said to have been another. */
class DecisionBasisTest {

    @Test
    void says_everything_that_a_first_decision_rests_on() {
        Wish wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .received()
                .withoutPolicy()
                .triaged()
                .then((it, on) -> it.compare(Journey.NOT_FOUND, on))
                .then((it, on) -> it.inquire(Journey.VISIT, Optional.empty(), on))
                .wish();

        assertThat(DecisionBasis.of(wish.id(), wish.state()).lines())
                .containsExactly(
                        "wish: " + wishId(1),
                        "number: W-441900006-2024-000001-4",
                        "rulebook: 2022",
                        "submitted: 2024-03-04T01:00:00Z",
                        "recorded-by: clerk-1",
                        "recorded-as: STAFF",
                        "own-request: false",
                        "person: " + wish.state().need().person(),
                        "kind: URGENT_PERSONAL",
                        "group: minimum-living",
                        "cause: illness",
                        "field: medical",
                        "help: money",
                        "amount: 800.00",
                        "urgent: false",
                        "words: " + text(2),
                        "village: " + VILLAGE,
                        "policy-list: 2020",
                        "mode: EXPRESS",
                        "comparison: " + Journey.NOT_FOUND,
                        "inquiry: " + Journey.VISIT,
                        "proof: ByInquiry[means=VISIT]",
                        "delivered: 0.00");
    }

    @Test
    void says_what_was_granted_and_delivered_before() {
        Wish wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .approved("500.00")
                .wish();

        assertThat(DecisionBasis.of(wish.id(), wish.state()))
                .contains("delivered: 0.00\n", "granted-before: " + Journey.APPROVAL + " 500.00\n");
    }

    @Test
    void says_who_decided_an_emergency_and_how_much() {
        Wish wish =
                Journey.of(WishKind.URGENT_PERSONAL, "800").emergency("700.00").wish();

        assertThat(DecisionBasis.of(wish.id(), wish.state()))
                .contains("emergency: " + SECOND_OFFICER + " 700.00 2024-03-04T01:00:00Z\n");
    }

    @Test
    void says_which_approval_is_to_be_revoked() {
        Wish wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .approved("500.00")
                .wish();

        assertThat(DecisionBasis.ofRevocation(wish.id(), wish.state(), Journey.APPROVAL))
                .isEqualTo(DecisionBasis.of(wish.id(), wish.state()) + "revokes: " + Journey.APPROVAL + "\n");
    }
}
