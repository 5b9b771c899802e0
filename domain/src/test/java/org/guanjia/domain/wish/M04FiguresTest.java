package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.QISHI;
import static org.guanjia.domain.wish.Wishes.VILLAGE;
import static org.guanjia.domain.wish.Wishes.VILLAGE_OF_QISHI;
import static org.guanjia.domain.wish.Wishes.at;
import static org.guanjia.domain.wish.Wishes.endOf;
import static org.guanjia.domain.wish.Wishes.on;
import static org.guanjia.domain.wish.Wishes.text;
import static org.guanjia.domain.wish.Wishes.ulid;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

/** Proves {@link WishTally}: under what a wish counts, and that what is open and overdue counts as late. */
class M04FiguresTest {

    private static final String MARCH = "2024-03 ";

    @Test
    void a_request_counts_under_every_value_in_the_month_of_its_submission() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800");

        WishTally tally = tally(wish, "2024-03-04T10:00");

        assertThat(tally.village()).isEqualTo(VILLAGE);
        assertThat(tally.stage()).isEqualTo(WishStage.SUBMITTED);
        assertThat(told(tally))
                .containsExactly(
                        MARCH + "CHANNEL grid-workers",
                        MARCH + "FIELD medical",
                        MARCH + "CAUSE illness",
                        MARCH + "GROUP minimum-living",
                        MARCH + "KIND URGENT_PERSONAL",
                        MARCH + "CASE 2022:OPEN",
                        MARCH + "RECEIPT 2022:OPEN");
        assertThat(tally.changesAt()).contains(at("2024-03-05T09:00"));
    }

    @Test
    void what_is_open_and_overdue_counts_as_late_from_its_due_instant_on() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800");

        assertThat(told(tally(wish, "2024-03-05T08:59"))).contains(MARCH + "RECEIPT 2022:OPEN");
        assertThat(told(tally(wish, "2024-03-05T09:00"))).contains(MARCH + "RECEIPT 2022:OVERDUE");
        assertThat(tally(wish, "2024-03-05T08:59").holdsFrom()).isEmpty();
        assertThat(tally(wish, "2024-03-05T09:00").holdsFrom()).contains(at("2024-03-05T09:00"));
        assertThat(tally(wish, "2024-03-05T09:00").changesAt()).contains(endOf("2024-03-11"));
        assertThat(told(WishTally.of(wish.state(), endOf("2024-03-11")))).contains(MARCH + "CASE 2022:OVERDUE");
        assertThat(WishTally.of(wish.state(), endOf("2024-03-11")).changesAt()).isEmpty();
        assertThat(told(tally(wish.at("2024-03-05T09:01").received(), "2024-03-06T09:00")))
                .contains(MARCH + "RECEIPT 2022:MISSED");
    }

    @Test
    void a_closed_wish_counts_in_the_month_of_its_closing_by_its_grade() {
        Journey delivered = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .approved("800")
                .startedDelivery()
                .at("2024-03-06T09:00")
                .delivered("800", true)
                .at("2024-04-02T09:00");

        assertThat(told(tally(delivered, "2024-03-30T09:00")))
                .contains(MARCH + "MODE EXPRESS", MARCH + "CASE 2022:MET", MARCH + "EVALUATION 2022:OVERDUE");
        assertThat(told(tally(delivered.then(Wish::closeUnevaluated), "2024-04-02T09:00")))
                .contains("2024-04 SATISFACTION NOT_EVALUATED", MARCH + "EVALUATION 2022:MISSED");
    }

    @Test
    void a_reopened_wish_counts_by_its_new_clock_and_no_longer_as_closed() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .approved("800")
                .startedDelivery()
                .delivered("800", true)
                .at("2024-03-20T09:00")
                .evaluated(Grade.DISSATISFIED);
        assertThat(told(tally(wish, "2024-03-20T09:00"))).contains(MARCH + "SATISFACTION DISSATISFIED");

        wish.at("2024-04-01T09:00").reopened();

        assertThat(told(tally(wish, "2024-04-01T09:00")))
                .contains("2024-04 CASE 2022:OPEN")
                .noneMatch(mark -> mark.contains("SATISFACTION"));
    }

    @Test
    void a_step_that_was_taken_several_times_counts_once_and_as_late_if_it_was_late_any_time() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .at("2024-03-20T09:00")
                .handedOver()
                .at("2024-03-21T09:00")
                .back(ExaminationEvent.WayBack.HANDED_BACK)
                .withoutPolicy()
                .triaged()
                .confirmedByData();

        assertThat(told(tally(wish, "2024-03-21T09:00")))
                .filteredOn(mark -> mark.contains("DECISION"))
                .containsExactly(MARCH + "DECISION 2022:MISSED");
    }

    @Test
    void the_clock_of_a_case_that_stands_still_is_open_however_late_it_would_be() {
        Journey wish = Journey.of(WishKind.URGENT_PERSONAL, "800").received().handedOver();

        WishTally tally = tally(wish, "2024-09-01T09:00");

        assertThat(told(tally)).contains(MARCH + "CASE 2022:OPEN", MARCH + "POLICY_REPORT 2022:OVERDUE");
        assertThat(tally.changesAt()).isEmpty();
    }

    @Test
    void a_transferred_wish_counts_as_a_request_only_where_it_went() {
        WishId next = new WishId(QISHI, ulid(50));
        Journey here = Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .then((it, on) -> it.transfer(VILLAGE_OF_QISHI, next, text(9), on));
        Relocation relocation = new Relocation(
                new CaseNumber(CaseKind.WISH, QISHI, 2024, 7),
                VILLAGE_OF_QISHI,
                new PersonId(QISHI, ulid(52)),
                Optional.empty(),
                List.of(),
                List.of());
        Outcome<Wish, WishEvent> there = Wish.goOn(next, here.wish(), relocation, on("2024-03-05T09:30"));

        WishTally left = tally(here, "2024-09-01T09:00");
        assertThat(left.stage()).isEqualTo(WishStage.TRANSFERRED);
        assertThat(told(left)).containsExactly(MARCH + "DECISION 2022:MET");
        assertThat(left.changesAt()).isEmpty();
        assertThat(told(WishTally.of(there.state().state(), at("2024-03-05T09:30"))))
                .contains(MARCH + "FIELD medical", MARCH + "CASE 2022:OPEN", MARCH + "RECEIPT 2022:MET");
    }

    @Test
    void a_standing_is_read_as_it_is_written() {
        tally(Journey.of(WishKind.URGENT_PERSONAL, "800"), "2024-03-05T09:00").marks().stream()
                .filter(mark -> mark.figure().isClock())
                .forEach(mark ->
                        assertThat(ClockStanding.parse(mark.value()).text()).isEqualTo(mark.value()));
    }

    private static WishTally tally(Journey wish, String local) {
        Instant moment = at(local);
        return WishTally.of(wish.state(), moment);
    }

    private static List<String> told(WishTally tally) {
        return tally.marks().stream()
                .map(mark -> mark.month() + " " + mark.figure() + " " + mark.value())
                .toList();
    }
}
