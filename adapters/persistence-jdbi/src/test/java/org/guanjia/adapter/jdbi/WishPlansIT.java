package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.SampleFilter.in;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.guanjia.adapter.contract.SampleFilter;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.port.WishViews.DueCursor;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.CalendarId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * At 200,000 wishes every query finds what it shows by an index and reads little more than that: nothing is gone through
 * from end to end, and nothing large is sorted.
 */
class WishPlansIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final int PAGE = 50;
    private static final TownCode TOWN = ManyWishes.town(7);
    private static final VillageCode VILLAGE = ManyWishes.village(7, 3);
    private static final TownCode[] CITY =
            IntStream.range(0, ManyWishes.TOWNS).mapToObj(ManyWishes::town).toArray(TownCode[]::new);
    private static final WishId HALFWAY = ManyWishes.id(7 + 33 * 3000);
    private static final DueCursor DUE_HALFWAY =
            new DueCursor(Optional.of(ManyWishes.DAY.plus(350, ChronoUnit.HOURS)), HALFWAY);

    private final QueryPlans plans = new QueryPlans();
    private final WishViews views = new JdbiWishViews(DATABASE.jdbi().setSqlLogger(plans));

    @BeforeAll
    static void write_many_wishes() {
        ManyWishes.writeTo(DATABASE.patientJdbi());
    }

    @Test
    void finds_a_wish_by_its_id() {
        assertThat(views.find(HALFWAY)).isPresent();

        assertReads(1, "wish_pk");
    }

    @Test
    void finds_a_wish_by_its_number() {
        views.find(new CaseNumber(CaseKind.WISH, TOWN, 2026, 1));

        assertReads(1, "wish_number");
    }

    @Test
    void lists_a_town_from_anywhere() {
        list(in(TOWN), PAGE);

        assertReads(PAGE, "wish_pk");
    }

    @Test
    void lists_the_city_from_anywhere() {
        list(in(CITY), PAGE);

        assertReads(PAGE, "wish_pk");
    }

    @Test
    void lists_a_town_at_stages_however_rare() {
        list(in(TOWN).at(WishStage.WITH_DEPARTMENT), PAGE / 2);
        list(in(TOWN).at(WishStage.WITH_DEPARTMENT, WishStage.VERIFIED, WishStage.CLOSED), PAGE);

        assertReads(2 * PAGE + 3, "wish_at_stage");
    }

    @Test
    void lists_the_city_at_stages_however_rare() {
        list(in(CITY).at(WishStage.WITH_DEPARTMENT, WishStage.VERIFIED), PAGE);

        assertReads(PAGE + 2, "wish_at_stage");
    }

    @Test
    void lists_a_village() {
        list(in(TOWN).in(VILLAGE), PAGE);

        assertReads(PAGE, "wish_in_village");
    }

    @Test
    void lists_what_somebody_takes_care_of() {
        list(in(TOWN).handledBy("clerk-3"), PAGE);

        assertReads(2 * PAGE, "wish_of_handler");
    }

    @Test
    void lists_what_a_department_has_in_a_town_or_the_city() {
        assertThat(views.list(in(TOWN).with("department-1").filter(), Optional.empty(), 5))
                .hasSize(5);
        list(in(CITY).with("department-1"), PAGE);

        assertReads(PAGE + 5, "wish_with_department");
    }

    @Test
    void gives_what_is_due_of_a_department_in_a_town_or_the_city() {
        assertThat(views.due(in(TOWN).with("department-1").filter(), Optional.empty(), 5))
                .hasSize(5);
        due(in(CITY).with("department-1"), Optional.empty());
        due(in(CITY).with("department-1"), Optional.of(DUE_HALFWAY));

        assertReads(5 + 2 * (PAGE + 2 * ManyWishes.TOWNS), "wish_due_with_department");
    }

    @Test
    void lists_the_wishes_of_a_person() {
        assertThat(views.list(in(CITY).of(ManyWishes.person(7)).filter(), Optional.empty(), PAGE))
                .hasSize(2);

        assertReads(2 * ManyWishes.TOWNS, "wish_of_person");
    }

    @Test
    void lists_what_a_filter_of_few_values_admits_by_going_through_so_many_times_more() {
        list(in(TOWN).inField("field-3").of(WishKind.URGENT_PERSONAL), PAGE);

        assertReads(9 * PAGE, "wish_pk");
    }

    @Test
    void lists_what_is_handled_in_a_way_as_quickly_as_all_where_most_are() {
        list(in(TOWN).handled(HandlingMode.EXPRESS), PAGE);
        list(in(CITY).handled(HandlingMode.EXPRESS), PAGE);
        due(in(TOWN).handled(HandlingMode.EXPRESS), Optional.empty());

        assertReads(3 * PAGE, "wish_pk", "wish_due");
    }

    @Test
    void lists_what_is_handled_in_a_rare_way_by_going_through_the_village_and_no_further() {
        SampleFilter rare = in(TOWN).in(VILLAGE).handled(HandlingMode.STATION);

        assertThat(views.list(rare.filter(), Optional.empty(), PAGE)).isEmpty();

        assertReads(ManyWishes.ALL / ManyWishes.TOWNS / 18 + 1, "wish_in_village");
    }

    @Test
    void gives_what_is_due_in_a_town_from_anywhere() {
        due(in(TOWN), Optional.empty());
        due(in(TOWN), Optional.of(DUE_HALFWAY));

        assertReads(2 * PAGE, "wish_due");
    }

    @Test
    void gives_what_is_due_in_a_town_by_its_index_however_little_is_left() {
        for (int hours = 50; hours < 700; hours += 50) {
            Instant due = ManyWishes.DAY.plus(hours, ChronoUnit.HOURS);
            views.due(in(TOWN).filter(), Optional.of(new DueCursor(Optional.of(due), HALFWAY)), PAGE);
        }

        assertReads(13 * PAGE, "wish_awaiting_calendar", "wish_due");
        assertThat(plans.rowsSorted()).isLessThanOrEqualTo(PAGE);
    }

    @Test
    void gives_what_is_due_in_the_city_from_anywhere() {
        due(in(CITY), Optional.empty());
        due(in(CITY), Optional.of(DUE_HALFWAY));

        assertReads(2 * (PAGE + 2 * ManyWishes.TOWNS), "wish_due");
    }

    @Test
    void gives_what_is_due_at_some_stages_or_soon() {
        due(in(TOWN).at(WishStage.SUBMITTED, WishStage.RECEIVED, WishStage.TRIAGED), Optional.empty());
        due(in(TOWN).dueBefore(ManyWishes.DAY.plus(20, ChronoUnit.DAYS)), Optional.empty());

        assertReads(2 * PAGE + 3, "wish_due", "wish_due_at_stage");
    }

    @Test
    void gives_what_is_due_in_a_village() {
        assertThat(views.due(in(TOWN).in(VILLAGE).filter(), Optional.empty(), 20))
                .hasSize(20);

        assertReads(20, "wish_due_in_village");
    }

    @Test
    void gives_what_is_due_of_somebody() {
        assertThat(views.due(in(TOWN).handledBy("clerk-3").filter(), Optional.empty(), 5))
                .hasSize(5);

        assertReads(5, "wish_due_of_handler");
    }

    @Test
    void gives_what_waits_for_a_calendar() {
        DueCursor among = new DueCursor(Optional.empty(), ManyWishes.id(0));

        assertThat(views.due(in(CITY).filter(), Optional.of(among), PAGE)).isNotEmpty();

        assertReads(PAGE + ManyWishes.TOWNS, "wish_awaiting_calendar");
    }

    @Test
    void finds_several_wishes_of_any_town_at_once() {
        assertThat(views.find(Set.of(ManyWishes.id(0), ManyWishes.id(7), ManyWishes.id(9))))
                .hasSize(3);

        assertReads(3, "wish_pk");
    }

    @Test
    void finds_possible_duplicates_in_all_towns() {
        assertThat(views.possibleDuplicates(
                        Set.of(ManyWishes.person(7), ManyWishes.person(9)), new Code("field-0"), ManyWishes.DAY))
                .isNotEmpty();

        assertReads(4, "wish_of_person");
    }

    @Test
    void tells_whose_clocks_are_to_be_computed_anew_where_few_or_nearly_all_are() {
        assertThat(views.computedWithout(new CalendarId("prc-2026"), TOWN, Optional.empty(), PAGE))
                .isNotEmpty();
        assertThat(views.computedWithout(new CalendarId("prc-2027"), TOWN, Optional.of(HALFWAY), PAGE))
                .hasSize(PAGE);

        assertReads(3 * PAGE, "wish_calendars");
    }

    @Test
    void tells_what_was_transferred_without_a_successor_by_going_through_what_was_transferred() {
        assertThat(views.transferredWithoutSuccessor(TOWN, ManyWishes.DAY.plusSeconds(1), PAGE))
                .isNotEmpty();

        assertReads(2L * ManyWishes.transferredOf(TOWN), "wish_at_stage", "wish_pk");
    }

    @Test
    void finds_what_is_overdue_and_not_under_watch_by_going_through_what_is_overdue() {
        Reminders reminders = new JdbiReminders(DATABASE.jdbi().setSqlLogger(plans));

        assertThat(reminders.unwatched(TOWN, ManyWishes.DAY.plus(10, ChronoUnit.DAYS), PAGE))
                .hasSize(PAGE);

        assertThat(plans.scan("wish")).as("every wish was gone through").isFalse();
        assertThat(plans.indexes()).contains("wish_due");
        assertThat(plans.rowsRead("wish")).isLessThanOrEqualTo(ManyWishes.ALL / ManyWishes.TOWNS / 10);
    }

    private void list(SampleFilter filter, int least) {
        assertThat(views.list(filter.filter(), Optional.of(HALFWAY), PAGE)).hasSizeGreaterThanOrEqualTo(least);
    }

    private void due(SampleFilter filter, Optional<DueCursor> after) {
        assertThat(views.due(filter.filter(), after, PAGE)).hasSize(PAGE);
    }

    private void assertReads(long most, String... indexes) {
        assertThat(plans.scan("wish")).as("every wish was gone through").isFalse();
        assertThat(plans.indexes()).containsExactlyInAnyOrder(indexes);
        assertThat(plans.rowsRead("wish")).as("rows read").isLessThanOrEqualTo(most);
        assertThat(plans.rowsSorted()).as("rows sorted").isLessThanOrEqualTo(most);
    }
}
