package org.guanjia.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction.OfCityDepartment;
import org.guanjia.application.access.Jurisdiction.OfTown;
import org.guanjia.application.access.Jurisdiction.OfVillage;
import org.guanjia.application.access.Role;
import org.guanjia.application.feed.Sealer;
import org.guanjia.application.feed.query.ReadEvents;
import org.guanjia.application.figure.Counting;
import org.guanjia.application.figure.query.ListFigureCases;
import org.guanjia.application.figure.query.PlaceFigures;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.MergeWish;
import org.guanjia.application.wish.query.ListWishes;
import org.guanjia.application.wish.query.ReadWorklist;
import org.guanjia.application.wish.query.WishCriteria;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the access matrix cannot see: rows of lists, and what the answers to odd questions tell of wishes elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeaksIT {

    private static final List<String> LIST_LEVELS =
            AccessTable.rows().get("read-timeline").levels();
    private static final int LIMIT = 200;

    private World world;

    @BeforeAll
    void open(@TempDir Path folder) {
        world = new World(folder);
    }

    @AfterAll
    void close() {
        world.close();
    }

    @Test
    void lists_and_the_worklist_show_what_may_be_read_and_nothing_else() {
        for (int i = 0; i < Column.ALL.size(); i++) {
            String level = LIST_LEVELS.get(i);
            if (!level.equals(AccessTable.NOWHERE)) {
                Actor actor = Column.ALL.get(i).actor();
                assertThat(listed(actor, WishCriteria.NONE))
                        .as("list of %s", actor)
                        .isEqualTo(reachedBy(level));
                assertThat(worklist(actor)).as("worklist of %s", actor).isEqualTo(owed(reachedBy(level)));
            }
        }
    }

    @Test
    void the_feed_shows_every_event_of_what_may_be_read_and_no_other_however_small_the_pages() {
        world.instance().get(Sealer.class).seal(World.NOW);
        for (int i = 0; i < Column.ALL.size(); i++) {
            String level = LIST_LEVELS.get(i);
            if (!level.equals("-")) {
                Actor actor = Column.ALL.get(i).actor();
                List<String> events = new ArrayList<>();
                for (String wish : reachedBy(level)) {
                    long last = world.instance()
                            .get(WishViews.class)
                            .find(WishId.parse(wish))
                            .orElseThrow()
                            .version();
                    LongStream.rangeClosed(1, last).forEach(version -> events.add(wish + " " + version));
                }
                assertThat(heard(actor)).as("feed of %s", actor).containsExactlyInAnyOrderElementsOf(events);
            }
        }
    }

    @Test
    void figures_count_what_may_be_read_and_open_down_to_it_and_nothing_else() {
        world.instance().get(Sealer.class).seal(World.NOW);
        world.instance().get(Counting.class).count(World.NOW);
        List<String> levels = AccessTable.rows().get("read-figures").levels();
        for (int i = 0; i < Column.ALL.size(); i++) {
            String level = levels.get(i);
            if (!level.equals(AccessTable.NOWHERE)) {
                Actor actor = Column.ALL.get(i).actor();
                assertThat(opened(actor)).as("cases of %s", actor).isEqualTo(reachedBy(level));
                assertThat(requests(actor))
                        .as("requests of %s", actor)
                        .isEqualTo(reachedBy(level).size());
            }
        }
    }

    private List<String> opened(Actor actor) {
        ListFigureCases list = world.instance().get(ListFigureCases.class);
        List<String> opened = byTwo(
                after -> list.handle(
                        actor,
                        new ListFigureCases.Query(
                                "KIND",
                                Optional.empty(),
                                Optional.of("2026"),
                                Optional.empty(),
                                Optional.empty(),
                                after,
                                2)),
                wish -> wish.id().text());
        return opened.stream().sorted().toList();
    }

    private long requests(Actor actor) {
        ReadFigures.Query query = new ReadFigures.Query(
                Optional.of("2026"),
                Optional.empty(),
                Optional.empty(),
                Optional.of("VILLAGE").filter(by -> !isOfCity(actor)));
        return world.instance().get(ReadFigures.class).handle(actor, query).places().stream()
                .mapToLong(PlaceFigures::requests)
                .sum();
    }

    private static boolean isOfCity(Actor actor) {
        return actor.assignments().stream().anyMatch(held -> held.jurisdiction().covers(World.CITY));
    }

    /** Every event of a wish, read three at a time. */
    private List<String> heard(Actor actor) {
        List<String> heard = new ArrayList<>();
        Optional<String> after = Optional.empty();
        ReadEvents.Answer answer;
        do {
            answer = world.instance().get(ReadEvents.class).handle(actor, new ReadEvents.Query(after, 3));
            answer.events().stream()
                    .filter(entry -> entry.aggregate() instanceof WishId)
                    .forEach(entry -> heard.add(entry.aggregate().text() + " " + entry.version()));
            after = Optional.of(answer.next());
        } while (answer.more());
        return heard;
    }

    @Test
    void a_list_of_a_town_shows_that_town_only() throws IOException {
        WishCriteria otherTown = WishCriteria.at(Optional.of(World.OTHER_TOWN.text()), Optional.empty());

        assertThat(listed(Column.BUREAU, otherTown))
                .isNotEmpty()
                .allSatisfy(wish -> assertThat(wish).startsWith(World.OTHER_TOWN.text()));
        assertThat(outcome(
                        World.OTHER_TOWN.text(),
                        () -> world.instance()
                                .get(ListWishes.class)
                                .handle(Column.TOWN_LEAD, new ListWishes.Query(otherTown, Optional.empty(), LIMIT))))
                .isEqualTo(Outcome.HIDDEN);
    }

    @Test
    void who_has_a_town_and_a_village_of_another_lists_both() {
        Actor both = new Actor(
                "both",
                Set.of(
                        new Assignment(Role.TOWN_LEAD, new OfTown(World.TOWN)),
                        new Assignment(Role.VILLAGE_CLERK, new OfVillage(World.ELSEWHERE))));

        assertThat(listed(both, WishCriteria.NONE))
                .isEqualTo(Stream.concat(reachedBy("t").stream(), inVillage(World.ELSEWHERE))
                        .distinct()
                        .sorted()
                        .toList());
        assertThat(listed(both, WishCriteria.at(Optional.of(World.TOWN.text()), Optional.empty())))
                .isEqualTo(reachedBy("t"));
    }

    @Test
    void a_departments_pages_are_full_and_go_on_from_what_it_has() {
        Map<Actor, String> departments = Map.of(Column.LIAISON, "l", Column.DEPARTMENT, "d");
        departments.forEach((actor, level) -> {
            assertThat(listedByTwo(actor)).as("list of %s", actor).isEqualTo(reachedBy(level));
            assertThat(worklistByTwo(actor)).as("worklist of %s", actor).isEqualTo(worklist(actor));
        });
    }

    @Test
    void who_serves_a_village_and_a_department_lists_what_both_have_in_full_pages() {
        Actor both = new Actor(
                "both",
                Set.of(
                        new Assignment(Role.VILLAGE_CLERK, new OfVillage(World.VILLAGE)),
                        new Assignment(Role.LIAISON, new OfCityDepartment(World.CITY, World.DEPARTMENT))));
        List<String> reached = Stream.concat(reachedBy("v").stream(), reachedBy("l").stream())
                .distinct()
                .sorted()
                .toList();

        assertThat(listedByTwo(both)).isEqualTo(reached);
        assertThat(worklistByTwo(both)).isEqualTo(owed(reached));
    }

    @Test
    void an_act_of_the_future_tells_nothing_of_a_wish_elsewhere() throws IOException {
        Thing elsewhere = wish("in the other town");

        assertThat(outcome(
                        elsewhere.id(),
                        () -> world.instance()
                                .get(AcknowledgeWish.class)
                                .handle(
                                        Column.CLERK,
                                        Call.of(new AcknowledgeWish.Command(
                                                elsewhere.id(), Optional.of(World.NOW.plus(Duration.ofDays(1))))))))
                .isEqualTo(Outcome.HIDDEN);
    }

    @Test
    void nothing_is_merged_into_what_the_actor_cannot_see() throws IOException {
        Thing here = wish("in the village");

        for (String into :
                List.of(wish("unknown").id(), wish("in the other town").id())) {
            assertThat(outcome(
                            into,
                            () -> world.instance()
                                    .get(MergeWish.class)
                                    .handle(
                                            Column.CLERK,
                                            Call.of(new MergeWish.Command(
                                                    here.id(), into, Paperwork.WORDS, Optional.empty())))))
                    .isEqualTo(Outcome.HIDDEN);
        }
    }

    private Thing wish(String name) {
        return world.things(Kind.WISH).stream()
                .filter(thing -> thing.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reachedBy(String level) {
        return world.things(Kind.WISH).stream()
                .filter(wish -> wish.isReachedBy(level))
                .map(Thing::id)
                .sorted()
                .toList();
    }

    /** Wishes of a village of which the town has no other. */
    private Stream<String> inVillage(VillageCode village) {
        return reachedBy("c").stream()
                .filter(wish -> wish.startsWith(village.town().text()));
    }

    private List<String> listed(Actor actor, WishCriteria criteria) {
        return world
                .instance()
                .get(ListWishes.class)
                .handle(actor, new ListWishes.Query(criteria, Optional.empty(), LIMIT))
                .items()
                .stream()
                .map(wish -> wish.id().text())
                .toList();
    }

    private List<String> listedByTwo(Actor actor) {
        ListWishes list = world.instance().get(ListWishes.class);
        return byTwo(
                after -> list.handle(actor, new ListWishes.Query(WishCriteria.NONE, after, 2)),
                wish -> wish.id().text());
    }

    /** Of these what is not at an end. */
    private List<String> owed(List<String> wishes) {
        List<String> ended = world.things(Kind.WISH).stream()
                .filter(wish -> wish.name().startsWith(World.REFUSED))
                .map(Thing::id)
                .toList();
        return wishes.stream().filter(wish -> !ended.contains(wish)).toList();
    }

    private List<String> worklistByTwo(Actor actor) {
        ReadWorklist list = world.instance().get(ReadWorklist.class);
        List<String> read = byTwo(
                after -> list.handle(actor, new ReadWorklist.Query(WishCriteria.NONE, after, 2)),
                sheet -> sheet.wish().id().text());
        return read.stream().sorted().toList();
    }

    /** All pages of two, of which only the last may have less; a cursor names the last wish of its page. */
    private static <T> List<String> byTwo(Function<Optional<String>, Page<T>> list, Function<T, String> id) {
        List<String> read = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<T> page = list.apply(after);
            page.items().forEach(item -> read.add(id.apply(item)));
            after = page.next();
            after.ifPresent(cursor -> {
                assertThat(page.items()).hasSize(2);
                assertThat(cursor).endsWith(read.get(read.size() - 1));
            });
        } while (after.isPresent());
        return read;
    }

    private List<String> worklist(Actor actor) {
        return world
                .instance()
                .get(ReadWorklist.class)
                .handle(actor, new ReadWorklist.Query(WishCriteria.NONE, Optional.empty(), LIMIT))
                .items()
                .stream()
                .map(sheet -> sheet.wish().id().text())
                .sorted()
                .toList();
    }

    private static Outcome outcome(String asked, Outcome.Question question) throws IOException {
        return Outcome.of("", new Thing("", asked, ""), question);
    }
}
