package org.guanjia.adapter.jdbi;

import java.util.Optional;
import java.util.OptionalLong;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** What the entries of one aggregate come to, taken one after the other. */
final class Folding {

    private final StateTable<?> table;
    private Optional<Aggregate<?, ?>> state = Optional.empty();
    private OptionalLong unreadable = OptionalLong.empty();

    Folding(StateTable<?> table) {
        this.table = table;
    }

    /** Takes the next entry, unless one before could not be taken. Whatever a damaged row makes the reader throw counts. */
    void add(JournalRow row) {
        if (unreadable.isPresent()) {
            return;
        }
        try {
            Event event = EventCodecs.read(row.text(), row.occurredAt());
            state = Optional.of(state.<Aggregate<?, ?>>map(before -> apply(before, event))
                    .orElseGet(
                            () -> table.birth(table.id(new TownCode(row.town()), new Ulid(row.aggregate())), event)));
        } catch (RuntimeException damaged) {
            unreadable = OptionalLong.of(row.version());
        }
    }

    @SuppressWarnings("unchecked") // what is no event of this aggregate fails and is told as unreadable
    private static <A extends Aggregate<A, E>, E extends Event> Aggregate<?, ?> apply(
            Aggregate<?, ?> before, Event event) {
        return ((A) before).apply((E) event);
    }

    /** The first entry of which nothing can be made. */
    OptionalLong unreadable() {
        return unreadable;
    }

    Optional<Aggregate<?, ?>> state() {
        return state;
    }
}
