package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Proves {@link Deciding}: a wish is refused on a ground that its edition knows, and on no other. */
class W00RefusalGroundsTest {

    private static final String CLAUSE = "东民规〔2022〕2号 三(一)";

    @Test
    void a_wish_is_refused_on_every_ground_of_the_edition() {
        assertThat(OF_2022.value(WishParameters.REFUSAL_GROUNDS))
                .isNotEmpty()
                .allSatisfy(
                        ground -> assertThat(refused(ground).state().aftermath().refusal())
                                .contains(new RefusalGround(ground, CLAUSE)));
    }

    @Test
    void a_ground_that_the_edition_does_not_know_is_refused_with_those_it_knows() {
        Refusal refusal = received(OF_2022)
                .refused((it, on) -> it.refuse(Journey.APPROVAL, ground("disliked"), Optional.empty(), on));

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.location()).isEqualTo("ground");
            assertThat(fault.code()).isEqualTo(FaultCode.NOT_ONE_OF);
            assertThat(fault.values()).containsEntry("known", OF_2022.text(WishParameters.REFUSAL_GROUNDS));
        });
    }

    @Test
    void a_city_names_its_own_grounds() {
        Rulebook edition = of2022With(
                "W-00 | refusal-grounds", "W-00 | refusal-grounds | MANDATORY | disliked | §1 of the example");

        assertThat(received(edition)
                        .then((it, on) -> it.refuse(Journey.APPROVAL, ground("disliked"), Optional.empty(), on))
                        .stage())
                .isEqualTo(WishStage.REFUSED);
    }

    private static Journey refused(Code ground) {
        return received(OF_2022)
                .then((it, on) -> it.refuse(Journey.APPROVAL, new RefusalGround(ground, CLAUSE), Optional.empty(), on));
    }

    private static Journey received(Rulebook edition) {
        return Journey.of(submission(need(WishKind.URGENT_PERSONAL, "800"), MONDAY, List.of()), edition, MONDAY)
                .received();
    }

    private static RefusalGround ground(String code) {
        return new RefusalGround(new Code(code), CLAUSE);
    }
}
