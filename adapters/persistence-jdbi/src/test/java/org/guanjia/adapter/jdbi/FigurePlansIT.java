package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishFigures.Case;
import org.guanjia.application.port.WishFigures.Count;
import org.guanjia.application.port.WishFigures.Counted;
import org.guanjia.application.port.WishFigures.Place;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.worktime.Months;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * At 200,000 wishes figures are read by an index and from counts alone, and the cases behind them without going through
 * anything from end to end.
 */
class FigurePlansIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final int PAGE = 50;
    private static final int VILLAGES = 18;
    private static final Months YEAR = Months.parse("2025");
    private static final Months MONTH = Months.parse("2025-03");
    private static final TownCode TOWN = ManyWishes.town(7);
    private static final Set<TownCode> CITY =
            IntStream.range(0, ManyWishes.TOWNS).mapToObj(ManyWishes::town).collect(Collectors.toSet());

    private final QueryPlans plans = new QueryPlans();
    private final WishFigures figures = new JdbiWishFigures(DATABASE.jdbi().setSqlLogger(plans), Turns.together());

    @BeforeAll
    static void write_many_figures() {
        ManyWishes.writeTo(DATABASE.patientJdbi());
        ManyFigures.writeTo(DATABASE.patientJdbi());
    }

    @Test
    void reads_the_figures_of_the_city_from_as_many_rows_as_there_are_counts() {
        long counts = number(figures.ofTowns(CITY, MONTH));

        assertThat(counts).isPositive();
        assertReadsOnlyCounts(counts);
    }

    @Test
    void reads_a_year_of_the_city_from_twelve_times_as_many() {
        figures.ofTowns(CITY, YEAR);

        assertReadsOnlyCounts(CITY.size() * (16 + 12 * 35L));
    }

    @Test
    void reads_the_figures_of_all_villages_of_a_town() {
        long counts = number(figures.ofVillages(
                IntStream.range(0, VILLAGES)
                        .mapToObj(number -> ManyWishes.village(7, number))
                        .collect(Collectors.toSet()),
                MONTH));

        assertReadsOnlyCounts(counts);
    }

    @Test
    void tells_what_is_uncounted_by_the_ends_of_feeds_and_what_changes_first() {
        Instant early = ManyWishes.DAY.minus(1, ChronoUnit.DAYS);

        assertThat(figures.uncounted(CITY, early)).isEmpty();
        assertThat(figures.countedUpTo(CITY, early)).isEqualTo(early);
        assertThat(figures.uncounted(CITY, ManyWishes.DAY.plus(1, ChronoUnit.DAYS)))
                .isNotEmpty();
        assertThat(figures.countedUpTo(CITY, ManyWishes.DAY.plus(30, ChronoUnit.DAYS)))
                .isEqualTo(ManyWishes.DAY);

        for (String table : List.of("feed", "journal", "figure_wish", "wish")) {
            assertThat(plans.scan(table)).as(table).isFalse();
            assertThat(plans.rowsRead(table)).as(table).isLessThanOrEqualTo(4L * ManyWishes.TOWNS);
        }
    }

    @Test
    void opens_a_rare_figure_of_a_town_down_to_all_its_cases() {
        Counted late = new Counted(Set.of(TOWN), Set.of(), WishFigure.RECEIPT, Optional.of("2022:MISSED"), YEAR);
        long counted = figures.ofTowns(Set.of(TOWN), YEAR).stream()
                .filter(count -> count.value().equals("2022:MISSED"))
                .mapToLong(Count::wishes)
                .sum();

        assertThat(paged(late)).hasSize(Math.toIntExact(counted)).isNotEmpty();

        assertThat(plans.scan("figure_mark") || plans.scan("wish")).isFalse();
        assertThat(plans.rowsRead("figure_mark"))
                .isLessThanOrEqualTo(counted * ManyWishes.ALL / ManyWishes.TOWNS / VILLAGES / 23 * 2);
    }

    @Test
    void opens_a_frequent_figure_of_the_city_down_to_a_page_and_no_further() {
        Counted all = new Counted(CITY, Set.of(), WishFigure.KIND, Optional.of("URGENT_PERSONAL"), YEAR);

        List<Case> first = figures.cases(all, Optional.empty(), PAGE);
        List<Case> next = figures.cases(all, Optional.of(first.get(PAGE - 1).place()), PAGE);

        assertThat(next).hasSize(PAGE).doesNotContainAnyElementsOf(first);
        assertThat(plans.scan("figure_mark") || plans.scan("wish")).isFalse();
        assertThat(plans.rowsRead("figure_mark")).isLessThanOrEqualTo(2 * PAGE);
    }

    @Test
    void opens_a_stage_down_to_its_cases_however_many_were_closed() {
        Counted waiting = new Counted(CITY, Set.of(), WishFigure.STAGE, Optional.of("VERIFIED"), MONTH);

        assertThat(figures.cases(waiting, Optional.empty(), PAGE)).hasSize(PAGE);

        assertThat(plans.scan("figure_wish") || plans.scan("wish")).isFalse();
        assertThat(plans.rowsRead("figure_wish")).isLessThanOrEqualTo(PAGE);
    }

    private List<Case> paged(Counted counted) {
        List<Case> read = new ArrayList<>();
        List<Case> page;
        do {
            Optional<Place> after = read.isEmpty()
                    ? Optional.empty()
                    : Optional.of(read.get(read.size() - 1).place());
            page = figures.cases(counted, after, PAGE);
            read.addAll(page);
        } while (page.size() == PAGE);
        return read;
    }

    private static long number(List<Count> counts) {
        return counts.size();
    }

    private void assertReadsOnlyCounts(long most) {
        assertThat(plans.scan("figure_count"))
                .as("all counts were gone through")
                .isFalse();
        assertThat(plans.indexes()).containsExactly("figure_count_pk");
        assertThat(plans.rowsRead("figure_count")).as("rows read").isLessThanOrEqualTo(most);
    }
}
