package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.guanjia.domain.fund.MoneyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of an event about money is lost in the journal. */
class MoneyEventsTest {

    private static final long SEED = 20_261_122;
    private static final int OF_EACH_KIND = 300;

    static Stream<Class<?>> kinds() {
        return Stream.of(MoneyEvent.class.getPermittedSubclasses())
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_event_is_read_as_it_was_written_with_each_of_its_fields(Class<? extends MoneyEvent> kind) {
        AnyRecord any = new AnyRecord(new Random(SEED));
        for (int i = 0; i < OF_EACH_KIND; i++) {
            MoneyEvent event = any.of(kind);
            EventText written = EventCodecs.write(event);

            assertThat(EventCodecs.read(written, event.occurredAt())).isEqualTo(event);
            assertThat(EventCodecs.write(EventCodecs.read(written, event.occurredAt())))
                    .isEqualTo(written);
        }
    }

    @Test
    void no_two_kinds_share_a_type() {
        AnyRecord any = new AnyRecord(new Random(SEED));
        List<String> types = kinds().map(
                        kind -> EventCodecs.write((MoneyEvent) any.of(kind)).type())
                .toList();

        assertThat(types).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    }
}
