package org.guanjia.adapter.jdbi;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.adapter.jdbi.Turns.Turn;
import org.guanjia.application.port.CaseNumbers;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;

/**
 * Counts in a row that the transaction keeps to itself until its end: whoever counts next waits, and a number that was
 * given to a decision without effect is given again.
 */
final class JdbiCaseNumbers implements CaseNumbers {

    private static final String COUNT = """
            update <schema>.case_counter set serial = serial + :many
            where town = :town and kind = :kind and counted_year = :year""";

    private static final String BEGIN = """
            insert into <schema>.case_counter (town, kind, counted_year, serial)
            values (:town, :kind, :year, 0)
            on conflict do nothing""";

    private final Handle handle;
    private final TownCode partition;
    private final Turn turn;

    JdbiCaseNumbers(Handle handle, TownCode partition, Turn turn) {
        this.handle = handle;
        this.partition = partition;
        this.turn = turn;
    }

    @Override
    public List<CaseNumber> next(CaseKind kind, int year, int many) {
        turn.take();
        try {
            int last = counted(kind, year, many).orElseGet(() -> firstCounted(kind, year, many));
            return IntStream.rangeClosed(last - many + 1, last)
                    .mapToObj(serial -> new CaseNumber(kind, partition, year, serial))
                    .toList();
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException cause && Dialect.isAnyLockTimeout(cause)) {
                throw Refusal.Conflict.twinInFlight();
            }
            throw failure;
        }
    }

    private int firstCounted(CaseKind kind, int year, int many) {
        bound(BEGIN, kind, year).execute();
        return counted(kind, year, many).orElseThrow();
    }

    private Optional<Integer> counted(CaseKind kind, int year, int many) {
        return bound(COUNT, kind, year)
                .bind("many", many)
                .executeAndReturnGeneratedKeys("serial")
                .mapTo(Integer.class)
                .findOne();
    }

    private Update bound(String sql, CaseKind kind, int year) {
        return handle.createUpdate(sql)
                .bind("town", partition.text())
                .bind("kind", kind.name())
                .bind("year", year);
    }
}
