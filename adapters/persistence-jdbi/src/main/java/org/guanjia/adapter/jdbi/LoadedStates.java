package org.guanjia.adapter.jdbi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.adapter.jdbi.RowStatement.Row;
import org.guanjia.adapter.jdbi.Turns.Turn;
import org.guanjia.application.port.Approvals;
import org.guanjia.application.port.CaseNumbers;
import org.guanjia.application.port.Extensions;
import org.guanjia.application.port.Funds;
import org.guanjia.application.port.Persons;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.application.port.Staff;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Wishes;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Handle;

/** The stores within one transaction. Remembers the chain head of whatever it loaded, for the flush to go on from. */
final class LoadedStates implements Transaction {

    private final Turn turn;
    private final Handle handle;
    private final TownCode partition;
    private final StandingEditions.Within standing;
    private final Map<AggregateId, byte[]> heads = new HashMap<>();

    /** Goes by what is there now. */
    LoadedStates(Handle handle, TownCode partition, Turn turn) {
        this(handle, partition, turn, StandingEditions.asTheyAre(handle));
    }

    /** Goes by the editions that are known, which the flush confirms. */
    LoadedStates(Handle handle, TownCode partition, Turn turn, StandingEditions known) {
        this(handle, partition, turn, known.within(handle));
    }

    private LoadedStates(Handle handle, TownCode partition, Turn turn, StandingEditions.Within standing) {
        this.turn = turn;
        this.standing = standing;
        this.handle = handle;
        this.partition = partition;
    }

    @Override
    public Extensions extensions() {
        return id -> load(StateTables.EXTENSIONS, id);
    }

    @Override
    public Staff staff() {
        return new JdbiStaff(handle, this);
    }

    @Override
    public Persons persons() {
        return id -> {
            requireWithin(partition, id.town());
            return JdbiPersonRecords.find(handle, id);
        };
    }

    @Override
    public Wishes wishes() {
        return id -> load(StateTables.WISHES, id);
    }

    @Override
    public CaseNumbers caseNumbers() {
        return new JdbiCaseNumbers(handle, partition, turn);
    }

    @Override
    public Funds funds() {
        return new JdbiFunds(handle, this);
    }

    @Override
    public Approvals approvals() {
        return new JdbiApprovals(handle, this);
    }

    /** What has to hold still when the decision is written. */
    List<Row> confirmations() {
        return standing.confirmations();
    }

    /**
     * For a decision that writes nothing.
     *
     * @throws StandingEditions.Outdated if it went by other editions than those that stand
     */
    void confirmEditions() {
        standing.confirm(handle);
    }

    Handle handle() {
        return handle;
    }

    Turn turn() {
        return turn;
    }

    TownCode partition() {
        return partition;
    }

    /** The state in a row that a store found, with its head. */
    <A extends Aggregate<A, ?>> A loaded(StateTable<A> table, AggregateId id, ResultSet row) throws SQLException {
        heads.put(id, row.getBytes("head"));
        return table.restore(id, row.getLong("version"), row);
    }

    @Override
    public RecordedEditions editions() {
        return new RecordedEditions() {
            @Override
            public Set<EditionId> standing(TownCode city) {
                return standing.standing(city);
            }

            @Override
            public Optional<RecordedEdition> find(EditionId id) {
                return read(StateTables.EDITIONS, id);
            }
        };
    }

    <A extends Aggregate<A, ?>> Optional<A> load(StateTable<A> table, AggregateId id) {
        requireWithin(partition, id.town());
        return read(table, id);
    }

    private <A extends Aggregate<A, ?>> Optional<A> read(StateTable<A> table, AggregateId id) {
        return handle.createQuery(table.select())
                .bind("town", id.town().text())
                .bind("id", id.ulid().text())
                .map((row, context) -> loaded(table, id, row))
                .findOne();
    }

    static void requireWithin(TownCode partition, TownCode town) {
        if (!town.equals(partition)) {
            throw new IllegalArgumentException("Town " + town + " lies outside partition " + partition);
        }
    }

    /** The hash of the newest journal row of an aggregate that was loaded here; the chain's beginning for a new one. */
    byte[] headOf(AggregateId id, long version) {
        if (version == 0) {
            return HashChain.beginning();
        }
        byte[] head = heads.get(id);
        if (head == null) {
            throw new IllegalStateException("Aggregate " + id.text() + " was changed without being loaded");
        }
        return head;
    }
}
