package org.guanjia.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Assignment;
import org.guanjia.application.access.Jurisdiction.OfTown;
import org.guanjia.application.access.Jurisdiction.OfVillage;
import org.guanjia.application.access.Role;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.MergeWish;
import org.guanjia.application.wish.query.ListWishes;
import org.guanjia.application.wish.query.ReadWorklist;
import org.guanjia.application.wish.query.WishCriteria;
import org.guanjia.domain.shared.VillageCode;
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
                assertThat(worklist(actor)).as("worklist of %s", actor).isEqualTo(reachedBy(level));
            }
        }
    }

    @Test
    void a_list_of_a_town_shows_that_town_only() throws IOException {
        WishCriteria otherTown = Paperwork.wishesOf(Optional.of(World.OTHER_TOWN.text()), Optional.empty());

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
        assertThat(listed(both, Paperwork.wishesOf(Optional.of(World.TOWN.text()), Optional.empty())))
                .isEqualTo(reachedBy("t"));
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
