package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.SampleApprovals;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.ApprovalState;
import org.guanjia.domain.approval.Matter;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of an event about an approval is lost in the journal, and nothing of its state in its table. */
class ApprovalEventsTest {

    private static final long SEED = 20_261_122;
    private static final int OF_EACH_KIND = 200;

    static Stream<Class<?>> kinds() {
        return Stream.of(ApprovalEvent.class.getPermittedSubclasses());
    }

    static Stream<Class<?>> ids() {
        return Stream.of(AggregateId.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_event_is_read_as_it_was_written_with_each_of_its_fields(Class<? extends ApprovalEvent> kind) {
        AnyRecord any = new AnyRecord(new Random(SEED));
        for (int i = 0; i < OF_EACH_KIND; i++) {
            ApprovalEvent event = any.of(kind);
            EventText written = EventCodecs.write(event);

            assertThat(EventCodecs.read(written, event.occurredAt())).isEqualTo(event);
            assertThat(EventCodecs.write(EventCodecs.read(written, event.occurredAt())))
                    .isEqualTo(written);
        }
    }

    @Test
    void a_state_is_read_as_it_was_written() {
        AnyRecord any = new AnyRecord(new Random(SEED));
        for (int i = 0; i < OF_EACH_KIND; i++) {
            ApprovalState state = any.of(ApprovalState.class);

            assertThat(RecordJson.read(RecordJson.write(state), ApprovalState.class))
                    .isEqualTo(state);
        }
    }

    @Test
    void no_two_kinds_share_a_type() {
        AnyRecord any = new AnyRecord(new Random(SEED));

        assertThat(kinds().map(kind ->
                        EventCodecs.write((ApprovalEvent) any.of(kind)).type()))
                .hasSize(9)
                .doesNotHaveDuplicates()
                .contains("approval.started", "approval.decided", "approval.deadlines-recomputed");
    }

    /** What the journal holds is never rewritten. */
    @Test
    void every_kind_of_event_is_written_in_bytes_that_never_change() throws IOException {
        TownCode town = new TownCode("441900105");
        ApprovalId id = new ApprovalId(town, new Ulid("01HR3E9V00ABCDEFGHJKMNPQRS"));
        Instant at = SampleApprovals.MONDAY;
        List<ApprovalEvent> events = new ArrayList<>(new SampleApprovals(town)
                .full(id, new WishId(town, new Ulid("01HR3E9V00ABCDEFGHJKMNPQRT")))
                .events());
        events.add(new ApprovalEvent.Revoked(id, at));
        events.add(new ApprovalEvent.Withdrawn("clerk-1", Optional.empty(), at));
        events.add(new ApprovalEvent.FellAway(Optional.empty(), at));

        assertThat(events).extracting(Object::getClass).contains(kinds().toArray(Class<?>[]::new));
        assertThat(pinned())
                .containsAll(events.stream()
                        .map(EventCodecs::write)
                        .map(text -> text.type() + " " + text.payload())
                        .toList());
    }

    /** Nor what was decided before there were seals. */
    @Test
    void every_event_that_was_ever_written_is_read_and_comes_to_the_same_bytes() throws IOException {
        for (String line : pinned()) {
            String[] parts = line.split(" ", 2);
            EventText written = new EventText(parts[0], 1, parts[1]);

            assertThat(EventCodecs.write(EventCodecs.read(written, SampleApprovals.MONDAY)))
                    .isEqualTo(written);
        }
    }

    private static List<String> pinned() throws IOException {
        try (InputStream stream =
                Objects.requireNonNull(ApprovalEventsTest.class.getResourceAsStream("approval-events.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void what_an_approval_is_about_may_be_of_any_kind_and_says_which(Class<? extends AggregateId> kind) {
        AggregateId id = new AnyRecord(new Random(SEED)).of(kind);
        String written = RecordJson.write(Matter.of(id));

        assertThat(written).isEqualTo("{\"subject\":\"" + AnyId.kindOf(kind) + ":" + id.text() + "\"}");
        assertThat(RecordJson.read(written, Matter.class)).isEqualTo(Matter.of(id));
    }

    @Test
    void says_that_it_does_not_know_what_a_newer_release_is_about() {
        EventText unknown =
                new EventText("approval.revoked", 1, "{\"by\":\"441900105-01ARYZ6S41TSV4RRFFQ69G5FAV\",\"of\":\"x\"}");

        assertThatIllegalStateException().isThrownBy(() -> EventCodecs.read(unknown, Instant.EPOCH));
        assertThatIllegalStateException()
                .isThrownBy(() -> AnyId.parse("project:441900105-01ARYZ6S41TSV4RRFFQ69G5FAV"))
                .withMessageContaining("no known kind");
    }
}
