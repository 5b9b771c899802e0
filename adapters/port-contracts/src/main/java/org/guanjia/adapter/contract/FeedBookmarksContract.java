package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.FeedBookmarks;
import org.guanjia.application.port.FeedBookmarks.Held;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link FeedBookmarks}. */
public abstract class FeedBookmarksContract {

    private static final Instant SOON = NOON.plusSeconds(60);

    private final String reader = "reader-" + newUlid();
    private final TownCode town = newTown();

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    @Test
    void begins_before_the_first_position_in_every_town() {
        TownCode other = newTown();

        assertThat(bookmarks().positions(reader, Set.of(town, other))).isEqualTo(Map.of(town, 0L, other, 0L));
        assertThat(bookmarks().positions(reader, Set.of())).isEmpty();
        assertThat(take(NOON, SOON)).contains(new Held(reader, town, 0, SOON));
    }

    @Test
    void stays_where_it_was_put() {
        assertThat(bookmarks().putBack(take(NOON, SOON).orElseThrow(), 7)).isTrue();

        assertThat(bookmarks().positions(reader, Set.of(town))).isEqualTo(Map.of(town, 7L));
        assertThat(take(NOON, SOON)).contains(new Held(reader, town, 7, SOON));
    }

    @Test
    void is_held_by_one_until_it_is_put_back() {
        Held held = take(NOON, SOON).orElseThrow();

        assertThat(take(NOON.plusSeconds(1), SOON.plusSeconds(1))).isEmpty();

        assertThat(bookmarks().putBack(held, 1)).isTrue();
        assertThat(take(NOON.plusSeconds(1), SOON.plusSeconds(1))).isPresent();
    }

    @Test
    void is_taken_from_who_held_it_too_long_and_put_nowhere_by_them() {
        Held slow = take(NOON, SOON).orElseThrow();
        Held next = take(SOON, SOON.plusSeconds(60)).orElseThrow();

        assertThat(bookmarks().putBack(slow, 5)).isFalse();
        assertThat(bookmarks().putBack(next, 3)).isTrue();

        assertThat(bookmarks().positions(reader, Set.of(town))).isEqualTo(Map.of(town, 3L));
    }

    @Test
    void is_not_put_back_twice() {
        Held held = take(NOON, SOON).orElseThrow();

        assertThat(bookmarks().putBack(held, 1)).isTrue();
        assertThat(bookmarks().putBack(held, 2)).isFalse();
    }

    @Test
    void never_moves_back() {
        bookmarks().putBack(take(NOON, SOON).orElseThrow(), 7);
        Held held = take(NOON, SOON).orElseThrow();

        assertThatIllegalArgumentException().isThrownBy(() -> bookmarks().putBack(held, 6));
    }

    @Test
    void is_each_readers_and_each_towns_own() {
        bookmarks().putBack(take(NOON, SOON).orElseThrow(), 7);
        TownCode other = newTown();

        assertThat(bookmarks().positions(reader + "-2", Set.of(town))).isEqualTo(Map.of(town, 0L));
        assertThat(bookmarks().positions(reader, Set.of(town, other))).isEqualTo(Map.of(town, 7L, other, 0L));
    }

    @Test
    void is_given_to_one_of_many_who_take_it_at_once() {
        List<Optional<Held>> answers = Runners.race(8, runner -> () -> take(NOON, SOON.plusMillis(runner)));

        assertThat(answers).filteredOn(Optional::isPresent).hasSize(1);
    }

    private Optional<Held> take(Instant now, Instant until) {
        return bookmarks().take(reader, town, now, until);
    }

    private FeedBookmarks bookmarks() {
        FeedBookmarks bookmarks = stores().feedBookmarks();
        return bookmarks;
    }
}
