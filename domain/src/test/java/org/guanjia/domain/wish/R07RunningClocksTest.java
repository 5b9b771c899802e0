package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Proves {@link Intake}: which clocks run on when a wish changes hands, and which start anew. */
class R07RunningClocksTest {

    private static final Office OTHER_COMMITTEE = Office.villageCommittee(OTHER_VILLAGE);

    @Test
    void a_redispatched_wish_keeps_the_clocks_of_its_receipt_and_of_the_whole_case() {
        Journey sent = redispatched(Journey.of(WishKind.URGENT_PERSONAL, "800").at("2024-03-04T15:00"));

        assertThat(sent.state().custody().village()).isEqualTo(OTHER_VILLAGE);
        assertThat(sent.state().custody().office()).isEqualTo(OTHER_COMMITTEE);
        assertThat(sent.clock(WishStep.RECEIPT).due()).contains(at("2024-03-05T09:00"));
        assertThat(sent.whole().due()).contains(endOf("2024-03-11"));
    }

    @Test
    void the_clock_of_a_decision_starts_anew_in_the_next_unit() {
        Journey sent = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .at("2024-03-04T10:00")
                .toVerified()
                .consented("800");

        redispatched(sent.at("2024-03-06T10:00"));

        assertThat(sent.stage()).isEqualTo(WishStage.VERIFIED);
        assertThat(sent.clock(WishStep.DECISION).start()).isEqualTo(at("2024-03-06T10:00"));
        assertThat(sent.clock(WishStep.DECISION).due()).contains(endOf("2024-03-08"));
        assertThat(sent.whole().due()).contains(endOf("2024-03-11"));
    }

    @Test
    void a_redispatch_takes_the_handler_away() {
        Journey sent = Journey.of(WishKind.URGENT_PERSONAL, "800").then((it, on) -> it.assign(HANDLER, on));

        assertThat(redispatched(sent).state().custody().handler()).isEmpty();
    }

    @Test
    void a_redispatch_stays_within_the_town() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800");
        Office ofQishi = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, QISHI);

        Refusal refusal = wish.refused((it, on) -> it.redispatch(VILLAGE, ofQishi, text(9), on));

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(FaultCode.OTHER_TOWN);
            assertThat(fault.values()).containsEntry("code", GUANCHENG.text());
        });
    }

    private static Journey redispatched(Journey wish) {
        return wish.then((it, on) -> it.redispatch(OTHER_VILLAGE, OTHER_COMMITTEE, text(9), on));
    }
}
