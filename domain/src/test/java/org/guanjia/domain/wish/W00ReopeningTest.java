package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Proves {@link Delivering}: a closed wish is reopened once within 30 days. */
class W00ReopeningTest {

    @ParameterizedTest
    @CsvSource({
        "2024-03-06T10:00, 2024-03-06T10:00, true",
        "2024-03-06T10:00, 2024-04-07T23:59:59, true", // 5 April is 清明, the 7th a make-up Sunday
        "2024-03-06T10:00, 2024-04-08T00:00, false",
        "2024-03-07T10:00, 2024-04-07T23:59:59, true",
        "2024-03-11T10:00, 2024-04-10T23:59:59, true",
        "2024-03-11T10:00, 2024-04-11T00:00, false",
    })
    void within_30_days_of_its_closing(String closed, String asked, boolean reopened) {
        Journey wish = closed(closed).at(asked);

        if (reopened) {
            assertThat(wish.reopened().stage()).isEqualTo(WishStage.RECEIVED);
        } else {
            Refusal refusal = wish.refused((it, on) -> it.reopen(text(9), on));
            assertThat(refusal.key()).isEqualTo("W-00.reopening-over");
            assertThat(refusal.values())
                    .containsEntry("closed", closed.substring(0, 10))
                    .containsEntry("period", "30 days");
        }
    }

    @Test
    void reopened_it_has_a_clock_of_its_own_and_keeps_what_was_delivered() {
        Journey wish = closed("2024-03-06T10:00").at("2024-03-11T10:00").reopened();

        assertThat(wish.whole().start()).isEqualTo(at("2024-03-11T10:00"));
        assertThat(wish.whole().due()).contains(endOf("2024-03-18"));
        assertThat(wish.state().delivered()).isEqualTo(yuan("800"));
        assertThat(wish.state().examination().mode()).isEmpty();
        assertThat(wish.state().examination().verification().proof()).isEmpty();
        assertThat(wish.state().aftermath().endedAt()).isEmpty();
    }

    @Test
    void once_only() {
        Journey wish = closedAgain(closed("2024-03-06T10:00").reopened());

        Refusal refusal = wish.refused((it, on) -> it.reopen(text(9), on));

        assertThat(refusal.key()).isEqualTo("W-00.reopened-before");
        assertThat(refusal.values()).containsEntry("most", "1");
    }

    @Test
    void as_often_as_the_edition_says() {
        Rulebook never = of2022With("W-00 | reopenings", "W-00 | reopenings | MANDATORY | 0 | 示例");
        Journey wish = closed(
                Journey.of(submission(need(WishKind.URGENT_PERSONAL, "800"), MONDAY, List.of()), never, MONDAY),
                "2024-03-06T10:00");

        assertThat(wish.refused((it, on) -> it.reopen(text(9), on)).values()).containsEntry("most", "0");
    }

    private static Journey closed(String when) {
        return closed(Journey.of(WishKind.URGENT_PERSONAL, "800"), when);
    }

    private static Journey closed(Journey wish, String when) {
        return wish.toVerified()
                .approved("800")
                .startedDelivery()
                .at(when)
                .delivered("800", true)
                .evaluated(Grade.FAIRLY_SATISFIED);
    }

    private static Journey closedAgain(Journey wish) {
        return wish.triaged()
                .confirmedByData()
                .approved("900")
                .startedDelivery()
                .delivered("100", true)
                .evaluated(Grade.SATISFIED);
    }
}
