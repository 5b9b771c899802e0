package org.guanjia.adapter.jdbi;

import static com.zaxxer.hikari.SQLExceptionOverride.Override.CONTINUE_EVICT;
import static com.zaxxer.hikari.SQLExceptionOverride.Override.MUST_EVICT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.guanjia.application.usecase.Unavailable;
import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;

/** What H2 says to statements that go on while its file, which could not be written, is being closed. */
class DeadConnectionsTest {

    private final MVStoreException closed =
            DataUtils.newMVStoreException(DataUtils.ERROR_CLOSED, "Transaction {0} is closed", 7);

    private final DeadConnections connections = new DeadConnections();

    @Test
    void a_statement_whose_transaction_ended_under_it_is_told_that_the_database_is_away() {
        Callable<?> store = GuardedStore.of(Callable.class, () -> {
            throw DbException.toSQLException(closed);
        });

        assertThatExceptionOfType(Unavailable.class).isThrownBy(store::call);
    }

    @Test
    void its_connection_is_not_lent_again() {
        assertThat(connections.adjudicate(DbException.toSQLException(closed))).isEqualTo(MUST_EVICT);
        assertThat(connections.adjudicate(
                        DbException.get(ErrorCode.DATABASE_IS_CLOSED).getSQLException()))
                .isEqualTo(MUST_EVICT);
    }

    @Test
    void a_connection_whose_statement_lost_against_another_or_failed_otherwise_is() {
        SQLException lost =
                DbException.get(ErrorCode.CONCURRENT_UPDATE_1, closed, "wish").getSQLException();

        assertThat(connections.adjudicate(lost)).isEqualTo(CONTINUE_EVICT);
        assertThat(connections.adjudicate(DbException.toSQLException(new IllegalStateException())))
                .isEqualTo(CONTINUE_EVICT);
    }
}
