package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/** Where the states of one kind of aggregate stand, one row each. */
interface StateTable<A extends Aggregate<A, ?>> {

    Class<A> aggregate();

    /** The name of the table. Its rows have the columns town, id, version and head. */
    String name();

    /** The identity of an aggregate of this kind. */
    AggregateId id(TownCode town, Ulid ulid);

    /** The state after the first event. */
    A birth(AggregateId id, Event first);

    /** Finds the row of one aggregate by town and id, with its version and head. */
    String select();

    /** Writes a first row; writes none where the key is taken. */
    String insert();

    /** Overwrites the row of the version before; writes none where another version stands. */
    String update();

    /** The named parameters of a state, beyond those that every state has. */
    Map<String, Object> row(A state);

    /** Writes a row of the table that states of this kind are found by; empty where there is none. */
    default String insertPart() {
        return "";
    }

    /**
     * The named parameters of the rows that this state is found by, beyond town, id and version. They are written anew with
     * every version; only those of the version that stands count.
     */
    default List<Map<String, Object>> parts(A state) {
        return List.of();
    }

    /** The state in a row that {@link #select} found. */
    A restore(AggregateId id, long version, ResultSet row) throws SQLException;
}
