package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.guanjia.adapter.jdbi.RowStatement.Duty;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.Outcome;
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

    /** The rows of other tables that an act comes to, in the order they are written. */
    default List<Part> parts(Outcome<A, ?> act) {
        return List.of();
    }

    /** The state in a row that {@link #select} found. */
    A restore(AggregateId id, long version, ResultSet row) throws SQLException;

    /**
     * Rows beside the state.
     *
     * @param sql writes one row, or any number of them
     * @param values by named parameter, beyond town, id and version, which are there where the values do not name them
     */
    record Part(String sql, Map<String, Object> values, Duty duty) {}
}
