package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.Optional;
import org.guanjia.domain.rulebook.WishKind;
import org.junit.jupiter.api.Test;

/** A refusal has a ground and a clause, and somebody may complain about it. */
class W00ComplaintTest {

    @Test
    void a_refusal_keeps_its_ground_and_clause_and_finishes_the_case() {
        Journey wish = refused();

        assertThat(wish.stage()).isEqualTo(WishStage.REFUSED);
        assertThat(wish.state().aftermath().refusal()).contains(Journey.NOT_IN_HARDSHIP);
        assertThat(wish.state().clocks().isFinished()).isTrue();
        assertThat(wish.state().clocks().open()).isEmpty();
    }

    @Test
    void upheld_the_wish_goes_on_with_a_clock_of_its_own() {
        Journey wish = decided(refused().at("2024-03-11T10:00").complained().at("2024-03-12T10:00"), true);

        assertThat(wish.stage()).isEqualTo(WishStage.RECEIVED);
        assertThat(wish.whole().start()).isEqualTo(at("2024-03-12T10:00"));
        assertThat(wish.whole().due()).contains(endOf("2024-03-19"));
        assertThat(wish.state().aftermath().refusal()).isEmpty();
        assertThat(wish.state().aftermath().complaints())
                .containsExactly(new Complaint(text(34), at("2024-03-11T10:00"), Optional.of(true)));
        assertThat(wish.triaged().confirmedByData().approved("800").stage()).isEqualTo(WishStage.APPROVED);
    }

    @Test
    void rejected_it_stays_refused_and_somebody_may_complain_again() {
        Journey wish = decided(refused().complained(), false);

        assertThat(wish.stage()).isEqualTo(WishStage.REFUSED);
        assertThat(wish.state().aftermath().complaints())
                .extracting(Complaint::upheld)
                .containsExactly(Optional.of(false));
        assertThat(wish.complained().state().aftermath().hasOpenComplaint()).isTrue();
    }

    @Test
    void one_complaint_is_decided_at_a_time() {
        Journey wish = refused();
        assertThat(wish.refused((it, on) -> it.decideComplaint(TOWN_LEAD, true, text(9), on))
                        .key())
                .isEqualTo("G-out-of-order");

        wish.complained();
        assertThat(wish.refused((it, on) -> it.complain(text(9), on)).key()).isEqualTo("G-out-of-order");
    }

    private static Journey refused() {
        return Journey.of(WishKind.URGENT_PERSONAL, "800").toTriage().refusedByTown();
    }

    private static Journey decided(Journey wish, boolean upheld) {
        return wish.then((it, on) -> it.decideComplaint(TOWN_LEAD, upheld, text(9), on));
    }
}
