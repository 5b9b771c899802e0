package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.WishKind;
import org.junit.jupiter.api.Test;

/** Proves {@link Intake}: a wish stands to its end on the edition under which it was submitted. */
class R01WishRulebookTest {

    private static final Rulebook LATER = of2022With("rulebook", "rulebook | 2026");

    @Test
    void the_edition_of_its_submission_stays_on_record() {
        assertThat(Journey.of(WishKind.URGENT_PERSONAL, "800").state().origin().rulebook())
                .isEqualTo(new RulebookId("2022"));
    }

    @Test
    void acting_under_another_edition_is_a_mistake_of_the_program() {
        Wish wish = Journey.of(WishKind.URGENT_PERSONAL, "800").wish();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> wish.acknowledge(new Circumstances(at(MONDAY), LATER, PRC)))
                .withMessageContaining("2022");
    }

    @Test
    void the_edition_of_2020_knows_no_waiver() {
        Journey wish = Journey.of(
                        submission(need(WishKind.URGENT_PERSONAL, "800"), "2021-03-01T09:00", List.of()),
                        OF_2020,
                        "2021-03-01T09:00")
                .toTriage();

        assertThat(wish.refused((it, on) -> it.waiveVerification(PHOTO, on)).key())
                .isEqualTo("W-03.waiver-limit");
        assertThat(wish.refused((it, on) -> it.selfDeclare(Journey.DECLARATION, on))
                        .key())
                .isEqualTo("W-04.self-declaration-limit");
        assertThat(wish.confirmedByData().stage()).isEqualTo(WishStage.VERIFIED);
    }
}
