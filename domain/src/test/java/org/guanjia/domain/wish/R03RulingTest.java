package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.domain.wish.Wishes.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.wish.WishRuling.Change;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves {@link WishRuling}: what another rulebook would decide otherwise of a wish on record. */
class R03RulingTest {

    static Stream<Journey> wishes() {
        return Stream.of(
                closed(),
                Journey.of(WishKind.UNIVERSAL, ""),
                Journey.of(WishKind.SPECIAL_GROUP, "12000").received().handedOver(),
                Journey.of(WishKind.SPECIAL_GROUP, "800").emergency("800"),
                Journey.of(WishKind.SPECIAL_GROUP, "800").received().refusedByTown(),
                Journey.of(WishKind.SPECIAL_GROUP, "800").withdrawn());
    }

    @ParameterizedTest
    @MethodSource("wishes")
    void the_same_rules_decide_the_same(Journey wish) {
        Rulebook copy = of2022With("rulebook", "rulebook | 2026");

        assertThat(changes(wish, copy)).isEmpty();
        assertThat(ruling(wish, copy).rulebook()).isEqualTo(copy.id());
        assertThat(ruling(wish, copy).said()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "W-06 | urgent-period | DUTY | 1 working-days; WHOLE_CASE; 2024-03-11T16:00:00Z met; 2024-03-05T16:00:00Z met",
                "A-01 | step-period | DUTY | 3 working-days; DECISION; 2024-03-06T16:00:00Z met; 2024-03-07T16:00:00Z met",
                "W-01 | receipt-period | DUTY | 2 hours; RECEIPT; 2024-03-05T01:00:00Z met; 2024-03-04T03:00:00Z met",
                "W-00 | evaluation-period | DUTY | 1 days; EVALUATION; 2024-03-20T16:00:00Z met; 2024-03-06T16:00:00Z met",
                "H-01 | mode-for-urgent-wishes | IN_PRINCIPLE | station; MODE; express in-principle; station in-principle",
                "H-01 | mode-for-urgent-wishes | MANDATORY | express; MODE; express in-principle; express mandatory",
                "W-03 | waiver-kinds | PERMITTED | universal; VERIFICATION; signed-statement; self-declaration",
                "A-01 | route-of-wish-by-village | MANDATORY | town-lead; ROUTE; village-committee; town-lead",
                "W-03 | village-decision-limit | MANDATORY | 500.00; ROUTE; village-committee; town-lead",
                "W-09 | emergency-limit | PERMITTED | 500.00; EMERGENCY; at-once; too-much",
                "W-10 | messages | DUTY | result; MESSAGES; receipt, result, survey-result; result",
                "W-00 | dissatisfied-grades | MANDATORY | fairly-satisfied, dissatisfied, very-dissatisfied;"
                        + " GRADE; satisfied; dissatisfied",
                "W-00 | reopening-period | MANDATORY | 10 days; REOPENING; 2024-04-07T16:00:00Z; 2024-03-18T16:00:00Z",
                "W-00 | reopenings | MANDATORY | 0; REOPENING; 2024-04-07T16:00:00Z; never",
                "W-11 | duplicate-window | MANDATORY | 30 days; DUPLICATE; 2024-06-04; 2024-04-05",
                "R-00 | retention | DUTY | 24 months; RETENTION; 120 months; 2026-03-06T16:00:00Z",
                "W-00 | fields | MANDATORY | living, education; UNKNOWN_WORDS; -; medical",
                "W-00 | channels-proactive | MANDATORY | volunteers > residents; UNKNOWN_WORDS; -; grid-workers"
            })
    void another_line_changes_what_it_bears_on(String line, RulingAspect aspect, String before, String after) {
        assertThat(changes(closed(), withLine(line))).contains(change(aspect, before, after));
    }

    @Test
    void a_shorter_period_makes_a_wish_late_that_was_in_time() {
        Rulebook shorter = withLine("W-01 | receipt-period | DUTY | 2 hours");
        Journey wish =
                Journey.of(WishKind.SPECIAL_GROUP, "800").at("2024-03-04T15:00").received();

        assertThat(changes(wish, shorter))
                .containsExactly(
                        change(RulingAspect.RECEIPT, "2024-03-05T01:00:00Z met", "2024-03-04T03:00:00Z missed"));
    }

    @Test
    void another_limit_changes_all_that_hangs_on_it() {
        Journey large = Journey.of(WishKind.URGENT_PERSONAL, "20000");
        Journey small = Journey.of(WishKind.URGENT_PERSONAL, "5000");

        assertThat(changes(large, withLine("W-08 | exceptional-above | MANDATORY | 30000.00")))
                .containsExactly(
                        change(RulingAspect.ROUTE, "town-lead + town-charity", "town-lead"),
                        change(RulingAspect.JUSTIFICATION, "needed", "not-needed"));
        assertThat(changes(small, withLine("W-06 | urgent-limit | DUTY | 2000.00")))
                .containsExactly(
                        change(RulingAspect.WHOLE_CASE, "2024-03-11T16:00:00Z open", "2024-04-07T16:00:00Z open"));
    }

    @Test
    void a_line_that_does_not_bear_on_a_wish_changes_nothing() {
        Journey universal = Journey.of(WishKind.UNIVERSAL, "");

        assertThat(changes(universal, withLine("W-06 | urgent-period | DUTY | 1 working-days")))
                .isEmpty();
        assertThat(changes(universal, withLine("W-08 | exceptional-above | MANDATORY | 20000.00")))
                .isEmpty();
        assertThat(changes(universal, withLine("W-02 | policy-report-period | DUTY | 5 working-days")))
                .isEmpty();
    }

    @Test
    void the_clock_of_the_whole_case_keeps_its_times_away() {
        Journey back = Journey.of(WishKind.SPECIAL_GROUP, "800")
                .received()
                .handedOver()
                .at("2024-03-08T09:00")
                .back(ExaminationEvent.WayBack.HANDED_BACK);

        assertThat(changes(back, withLine("W-07 | wish-period | DUTY | 10 days")))
                .containsExactly(
                        change(RulingAspect.WHOLE_CASE, "2024-04-11T16:00:00Z open", "2024-03-18T16:00:00Z open"));
    }

    @Test
    void the_clock_of_a_wish_with_a_department_stands_still() {
        Journey away = Journey.of(WishKind.SPECIAL_GROUP, "800").received().handedOver();

        assertThat(ruling(away, OF_2022).said())
                .containsEntry(RulingAspect.WHOLE_CASE, "2024-04-07T16:00:00Z stands-still")
                .containsEntry(RulingAspect.POLICY_REPORT, "2024-03-25T16:00:00Z open");
    }

    @Test
    void every_office_that_decides_has_its_clock() {
        Journey second = Journey.of(WishKind.SPECIAL_GROUP, "800")
                .toVerified()
                .at("2024-03-05T10:00")
                .consented("800");

        assertThat(ruling(second, OF_2022).said())
                .containsEntry(RulingAspect.DECISION, "2024-03-06T16:00:00Z met, 2024-03-07T16:00:00Z open");
    }

    @Test
    void of_a_transferred_wish_nothing_is_said() {
        Journey sent = Journey.of(WishKind.SPECIAL_GROUP, "800")
                .then((it, on) -> it.transfer(VILLAGE_OF_QISHI, wishId(2), text(9), on));

        assertThat(ruling(sent, OF_2022).said()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "90 days, 2024-02-29, 2024-05-29",
        "1 months, 2024-02-29, 2024-03-31",
        "1 months, 2024-01-31, 2024-02-29"
    })
    void the_window_of_duplicates_is_the_same_from_both_sides(String window, String ended, String last) {
        Rulebook rulebook = withLine("W-11 | duplicate-window | MANDATORY | " + window);
        var end = LocalDate.parse(ended);
        var day = DuplicateWindow.lastDay(rulebook, end);

        assertThat(day).isEqualTo(last);
        assertThat(DuplicateWindow.firstDay(rulebook, day)).isBeforeOrEqualTo(end);
        assertThat(DuplicateWindow.firstDay(rulebook, day.plusDays(1))).isAfter(end);
    }

    /** Closed on 2024-03-06 with aid of 800, after an evaluation that was fair. */
    private static Journey closed() {
        return Journey.of(WishKind.URGENT_PERSONAL, "800")
                .toVerified()
                .approved("800")
                .startedDelivery()
                .at("2024-03-05T10:00")
                .delivered("800", true)
                .at("2024-03-06T10:00")
                .evaluated(Grade.FAIRLY_SATISFIED);
    }

    private static List<Change> changes(Journey wish, Rulebook other) {
        return ruling(wish, OF_2022).changesTo(ruling(wish, other));
    }

    private static WishRuling ruling(Journey wish, Rulebook rulebook) {
        return WishRuling.of(wish.state(), new Circumstances(wish.now().at(), rulebook, PRC));
    }

    private static Change change(RulingAspect aspect, String before, String after) {
        return new Change(aspect, said(before), said(after));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(given -> !given.equals("-"));
    }

    /** The edition of 2022 with that line in the place of the one of the same parameter. */
    private static Rulebook withLine(String line) {
        String[] fields = line.split(" \\| ", -1);
        return of2022With(fields[0] + " | " + fields[1], line + " | §1 of the example");
    }
}
