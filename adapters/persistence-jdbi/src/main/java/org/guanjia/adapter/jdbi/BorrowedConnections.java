package org.guanjia.adapter.jdbi;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Connections for the stores: the one of the host's open transaction, else one of the data source. The auto-commit of a
 * connection tells which of both it is, so a data source must switch it on.
 */
final class BorrowedConnections implements ConnectionFactory {

    private static final Set<String> LEFT_TO_THE_HOST = Set.of("commit", "rollback", "abort", "setAutoCommit");

    private final DataSource dataSource;
    private final HostTransaction hostTransaction;

    BorrowedConnections(DataSource dataSource, HostTransaction hostTransaction) {
        this.dataSource = dataSource;
        this.hostTransaction = hostTransaction;
    }

    @Override
    public Connection openConnection() throws SQLException {
        Optional<Connection> ofTheHost = hostTransaction.current();
        return ofTheHost.isPresent() ? lent(ofTheHost.get()) : own(dataSource.getConnection());
    }

    /** A connection that is not handed on goes back, also where it turns out to be dead. */
    private static Connection own(Connection connection) throws SQLException {
        boolean handedOn = false;
        try {
            handedOn = connection.getAutoCommit();
        } finally {
            if (!handedOn) {
                connection.close();
            }
        }
        if (!handedOn) {
            throw new IllegalStateException(
                    "Data source gave a connection with auto-commit off. Switch it on, or give a"
                            + " HostTransaction where this connection belongs to a transaction of the host");
        }
        return connection;
    }

    private static Connection lent(Connection connection) throws SQLException {
        if (connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "HostTransaction gave a connection with auto-commit on. Give the connection of"
                            + " an open transaction, or none");
        }
        return (Connection) Proxy.newProxyInstance(
                BorrowedConnections.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, method, arguments));
    }

    /** Whatever we do with the connection, the end of the transaction stays with the host. */
    private static @Nullable Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (LEFT_TO_THE_HOST.contains(method.getName())) {
            throw new IllegalStateException("Only the host may " + method.getName() + " its connection");
        }
        try {
            return method.getName().equals("close") ? null : method.invoke(connection, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
