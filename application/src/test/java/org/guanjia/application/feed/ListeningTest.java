package org.guanjia.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.application.feed.Towns.CHANGPING;
import static org.guanjia.application.feed.Towns.DALANG;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

class ListeningTest {

    private final Towns towns = new Towns();
    private Instant now = Towns.MORNING;
    private final Listening listening = listening();
    private final List<FeedEntry> heard = new ArrayList<>();

    @Test
    void tells_each_event_once_and_in_order() {
        write(DALANG, 3);
        write(CHANGPING, 2);

        listening.tell("board", heard::add);
        listening.tell("board", heard::add);
        write(DALANG, 1);
        listening.tell("board", heard::add);

        assertThat(positions(DALANG)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(positions(CHANGPING)).containsExactly(1L, 2L);
    }

    @Test
    void tells_again_what_a_listener_failed_at_and_holds_no_other_town_back() {
        write(DALANG, 3);
        write(CHANGPING, 2);

        assertThatExceptionOfType(ListenerFailed.class)
                .isThrownBy(() -> listening.tell("board", entry -> {
                    if (entry.town().equals(CHANGPING) && entry.position() == 2) {
                        throw new IOException("board is away");
                    }
                    heard.add(entry);
                }))
                .withCauseInstanceOf(IOException.class);
        assertThat(positions(CHANGPING)).containsExactly(1L);
        assertThat(positions(DALANG)).containsExactly(1L, 2L, 3L);

        listening.tell("board", heard::add);
        assertThat(positions(CHANGPING)).containsExactly(1L, 2L);
        assertThat(positions(DALANG)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void tells_listeners_of_different_names_everything_each() {
        write(DALANG, 2);

        listening.tell("board", heard::add);
        listening.tell("archive", heard::add);

        assertThat(positions(DALANG)).containsExactly(1L, 2L, 1L, 2L);
    }

    @Test
    void tells_nothing_that_another_server_is_telling_until_that_took_too_long() {
        write(DALANG, 2);
        Listening other = listening();

        listening.tell("board", entry -> {
            other.tell("board", heard::add);
            assertThat(heard).as("told twice").isEmpty();
            now = now.plusSeconds(61);
            other.tell("board", heard::add);
        });

        assertThat(positions(DALANG)).containsExactly(1L, 2L);
        listening.tell("board", heard::add);
        assertThat(heard).as("the bookmark of the slow one counts no more").hasSize(2);
    }

    @Test
    void leaves_off_in_time_to_be_sure_of_its_bookmark() {
        write(DALANG, 4);

        listening.tell("board", entry -> {
            heard.add(entry);
            now = now.plusSeconds(20);
        });

        assertThat(positions(DALANG)).containsExactly(1L, 2L);
        listening.tell("board", heard::add);
        assertThat(positions(DALANG)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void goes_on_where_it_stopped_though_an_error_ended_it() {
        write(DALANG, 2);

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> listening.tell("board", entry -> {
                    if (entry.position() == 2) {
                        throw new StackOverflowError();
                    }
                    heard.add(entry);
                }));
        listening.tell("board", heard::add);

        assertThat(positions(DALANG)).containsExactly(1L, 2L);
    }

    private Listening listening() {
        return new Listening(towns.stores().feed(), towns.stores().feedBookmarks(), Towns.REGION, () -> now);
    }

    private List<Long> positions(TownCode town) {
        return heard.stream()
                .filter(entry -> entry.town().equals(town))
                .map(FeedEntry::position)
                .toList();
    }

    private void write(TownCode town, int events) {
        towns.happen(town, events);
    }
}
