package org.guanjia.bootstrap.story;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Connections that die when a test says so: at the next commit of something that was written, before it, or after it and before
 * anybody hears of it. On PostgreSQL the commit is the last word of a statement, elsewhere a call of its own.
 */
final class DeadlyConnections {

    private static final String COMMIT = "commit";
    private static final String LOST_CONNECTION = "08006";

    private final DataSource real;
    private final AtomicReference<Optional<Moment>> next = new AtomicReference<>(Optional.empty());

    DeadlyConnections(DataSource real) {
        this.real = real;
    }

    /** When a connection dies. */
    enum Moment {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    void dieAt(Moment moment) {
        next.set(Optional.of(moment));
    }

    /** Whether somebody died as they were to. */
    boolean isDone() {
        return next.get().isEmpty();
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? mortal(connection) : result;
        });
    }

    private Connection mortal(Connection connection) {
        AtomicBoolean hasWritten = new AtomicBoolean();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                String sql = String.valueOf(arguments[0]);
                hasWritten.compareAndSet(false, writes(sql));
                Object statement = call(connection, method, arguments);
                return sql.endsWith(COMMIT) ? mortal(statement, method.getReturnType(), connection) : statement;
            }
            boolean isCommit = method.getName().equals(COMMIT) && hasWritten.getAndSet(false);
            return isCommit ? dying(connection, connection, method, arguments) : call(connection, method, arguments);
        });
    }

    private static boolean writes(String sql) {
        return Stream.of("insert ", "update ", "delete ")
                        .anyMatch(word -> sql.strip().startsWith(word))
                || sql.endsWith(COMMIT);
    }

    private Object mortal(Object statement, Class<?> type, Connection connection) {
        return proxy(
                type,
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? dying(connection, statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private Object dying(Connection connection, Object target, Method method, Object[] arguments) throws Throwable {
        Optional<Moment> moment = next.getAndSet(Optional.empty());
        if (moment.isEmpty()) {
            return call(target, method, arguments);
        }
        if (moment.get() == Moment.AFTER_THE_COMMIT) {
            call(target, method, arguments);
        } else {
            connection.rollback();
        }
        throw new SQLException("killed", LOST_CONNECTION);
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(DeadlyConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
