package org.guanjia.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.FeedEntry;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

class ListeningTest {

    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final TownCode DALANG = new TownCode("441900113");
    private static final TownCode CHANGPING = new TownCode("441900110");
    private static final Actor BUREAU = new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00Z");
    private static final Region REGION =
            Region.parse(source("towns.csv"), source("villages.csv"), source("economic_classes.csv"));

    private final MemoryStores stores = new MemoryStores();
    private final CountingUlids ulids = new CountingUlids();
    private final Sealer sealer = new Sealer(stores.feed(), REGION);
    private Instant now = MORNING;
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
        return new Listening(stores.feed(), stores.feedBookmarks(), REGION, () -> now);
    }

    private List<Long> positions(TownCode town) {
        return heard.stream()
                .filter(entry -> entry.town().equals(town))
                .map(FeedEntry::position)
                .toList();
    }

    private void write(TownCode town, int events) {
        LongStream.range(0, events).forEach(event -> {
            ExtensionTerms terms = new ExtensionTerms(
                    new RulebookId("2022"),
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    "会议纪要",
                    new TreeSet<>(List.of(2026)));
            ExtensionEvent birth = new ExtensionEvent.Recorded(terms, MORNING);
            ExtensionId id = new ExtensionId(town, ulids.next(MORNING));
            stores.in(
                    town,
                    Optional.empty(),
                    tx -> Changes.by(
                            BUREAU,
                            MORNING,
                            new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth))));
        });
        assertThat(sealer.seal(MORNING)).isEqualTo(events);
    }

    private static SourceText source(String file) {
        try (InputStream content = Region.class.getResourceAsStream(file)) {
            return new SourceText(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
