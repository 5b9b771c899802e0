package org.guanjia.adapter.jdbi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.SampleWishEvents;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishState;
import org.junit.jupiter.api.Test;

/** What the journal holds of wishes is never rewritten, so its bytes never change; states are written by the same hand. */
class WishJsonTest {

    @Test
    void writes_every_kind_of_event_in_bytes_that_never_change() {
        assertThat(SampleWishEvents.all().stream().map(WishJsonTest::line))
                .containsExactlyElementsOf(pinned("wish-events"));
    }

    @Test
    void writes_a_state_in_bytes_that_never_change() {
        assertThat(List.of(RecordJson.write(SampleWishEvents.fullState()))).isEqualTo(pinned("wish-state"));
    }

    @Test
    void reads_every_kind_of_event_as_it_was_written() {
        for (WishEvent event : SampleWishEvents.all()) {
            assertThat(EventCodecs.read(EventCodecs.write(event), event.occurredAt()))
                    .isEqualTo(event);
        }
    }

    @Test
    void reads_a_state_as_it_was_written() {
        WishState state = SampleWishEvents.fullState();

        assertThat(RecordJson.read(RecordJson.write(state), WishState.class)).isEqualTo(state);
    }

    @Test
    void is_tested_with_every_kind_of_event_there_is() {
        assertThat(SampleWishEvents.all().stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(membersOf(WishEvent.class).toList());
    }

    private static Stream<Class<?>> membersOf(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(WishJsonTest::membersOf)
                : Stream.of(family);
    }

    private static String line(WishEvent event) {
        EventText text = EventCodecs.write(event);
        return text.type() + " " + text.version() + " " + text.payload();
    }

    private static List<String> pinned(String name) {
        try (InputStream stream = Objects.requireNonNull(WishJsonTest.class.getResourceAsStream(name + ".txt"))) {
            return new String(stream.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
