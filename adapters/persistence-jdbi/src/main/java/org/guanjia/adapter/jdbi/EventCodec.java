package org.guanjia.adapter.jdbi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/**
 * Writes and reads the events of one aggregate. An event's type is the family's name and its own in kebab-case, such as
 * {@code extension.ended-early}; its payload is the record but for its time of occurrence. What was once written can be
 * read for ever: an event that changes its form gets a new version here, and a way up from the one before.
 */
final class EventCodec<E extends Event> {

    private static final int VERSION = 1;
    private static final String OCCURRED_AT = "occurredAt";

    private final Class<E> family;
    private final String prefix;
    private final BiFunction<TownCode, Ulid, AggregateId> ids;
    private final Map<String, Class<? extends E>> members;

    private EventCodec(
            Class<E> family,
            String prefix,
            BiFunction<TownCode, Ulid, AggregateId> ids,
            Map<String, Class<? extends E>> members) {
        this.family = family;
        this.prefix = prefix;
        this.ids = ids;
        this.members = members;
    }

    /** The codec of a sealed family of records, and of the families within it, that happen to such aggregates. */
    static <E extends Event> EventCodec<E> of(
            Class<E> family, String name, BiFunction<TownCode, Ulid, AggregateId> ids) {
        String prefix = name + ".";
        return new EventCodec<>(
                family,
                prefix,
                ids,
                membersOf(family).collect(Collectors.toMap(member -> prefix + RecordJson.nameOf(member), (Function<
                                Class<?>, Class<? extends E>>)
                        member -> member.asSubclass(family))));
    }

    private static Stream<Class<?>> membersOf(Class<?> family) {
        return family.isSealed()
                ? Arrays.stream(family.getPermittedSubclasses()).flatMap(EventCodec::membersOf)
                : Stream.of(family);
    }

    /** The sealed family that this codec knows. */
    Class<E> family() {
        return family;
    }

    /** What the types of its events start with. */
    String prefix() {
        return prefix;
    }

    /** The identity of what its events happen to. */
    AggregateId aggregate(TownCode town, Ulid ulid) {
        return ids.apply(town, ulid);
    }

    EventText write(Event event) {
        ObjectNode payload = (ObjectNode) RecordJson.tree(event);
        payload.remove(OCCURRED_AT);
        return new EventText(prefix + RecordJson.nameOf(event.getClass()), VERSION, RecordJson.write(payload));
    }

    /**
     * The event again.
     *
     * @throws IllegalStateException if the journal holds a type or version that this release does not know
     */
    E read(EventText text, Instant occurredAt) {
        Class<? extends E> member = members.get(text.type());
        if (member == null || text.version() != VERSION) {
            throw new IllegalStateException("Journal holds an unknown event: " + text.type() + " version "
                    + text.version() + ". Was it written by a newer release?");
        }
        JsonNode payload = RecordJson.readTree(text.payload());
        if (hasItself(member)) {
            ((ObjectNode) payload).put(OCCURRED_AT, occurredAt.toString());
        }
        return RecordJson.read(payload, member);
    }

    /** Whether the time of occurrence is a part of such events by itself, and not told by another part. */
    private static boolean hasItself(Class<?> member) {
        return Arrays.stream(member.getRecordComponents())
                .anyMatch(component -> component.getName().equals(OCCURRED_AT));
    }
}
