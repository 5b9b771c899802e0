package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;

/**
 * A table whose column state holds all of an aggregate. From it come the others, by which rows are found and in which the
 * database sees to what must hold. Parameters are named like columns.
 */
abstract class DocumentTable<A extends Aggregate<A, ?>> implements StateTable<A> {

    private final String name;
    private final String columns;
    private final String select;
    private final String insert;
    private final String update;

    DocumentTable(String name, List<String> columns) {
        String changed =
                columns.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", "));
        this.name = name;
        this.columns = "version, head, state, " + String.join(", ", columns);
        this.select = "select " + this.columns + " from <schema>." + name + " where town = :town and id = :id";
        this.insert = "insert into <schema>." + name + " (town, id, version, head, state, "
                + String.join(", ", columns) + ") values (:town, :id, :version, :head, :state, :"
                + String.join(", :", columns) + ") on conflict do nothing";
        this.update = "update <schema>." + name + " set version = :version, head = :head, state = :state, " + changed
                + " where town = :town and id = :id and version = :versionBefore";
    }

    /** All of an aggregate but identity and version, as a record. */
    abstract Object document(A aggregate);

    /** The aggregate again. */
    abstract A restore(AggregateId id, long version, String document);

    /** What the other columns come to. */
    abstract Map<String, Object> foundBy(A aggregate);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String select() {
        return select;
    }

    /** Finds rows of a town, with all that {@link #select} finds, and their identities, by which they are sorted. */
    final String selectWhere(String condition) {
        return selectWhere(condition, "id");
    }

    /** The same in another order. */
    final String selectWhere(String condition, String order) {
        return "select town, id, " + columns + " from <schema>." + name + " where town = :town and " + condition
                + " order by " + order;
    }

    @Override
    public final String insert() {
        return insert;
    }

    @Override
    public final String update() {
        return update;
    }

    @Override
    public final Map<String, Object> row(A aggregate) {
        Map<String, Object> row = new HashMap<>(foundBy(aggregate));
        row.put("state", RecordJson.write(document(aggregate)));
        return row;
    }

    @Override
    public final A restore(AggregateId id, long version, ResultSet row) throws SQLException {
        String document = row.getString("state");
        A aggregate = Stored.intact(name, () -> restore(id, version, document));
        for (Map.Entry<String, Object> column : foundBy(aggregate).entrySet()) {
            if (!Stored.holds(row, column.getKey(), column.getValue())) {
                throw new IllegalStateException("Stored " + name + " is damaged: its column " + column.getKey()
                        + " is not what its state comes to");
            }
        }
        return aggregate;
    }
}
