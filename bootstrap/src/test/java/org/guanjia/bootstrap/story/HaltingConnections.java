package org.guanjia.bootstrap.story;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Connections that kill their process when they are told to: at the next commit of something that was written, before it, or after
 * it and before anybody hears of it. On PostgreSQL the commit is the last word of a statement, elsewhere a call of its own.
 */
final class HaltingConnections {

    private static final String COMMIT = "commit";

    private final DataSource real;
    private final AtomicReference<Optional<Moment>> next = new AtomicReference<>(Optional.empty());

    HaltingConnections(DataSource real) {
        this.real = real;
    }

    /** When the process is killed. */
    enum Moment {
        BEFORE_THE_COMMIT,
        AFTER_THE_COMMIT
    }

    void haltAt(Moment moment) {
        next.set(Optional.of(moment));
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = call(real, method, arguments);
            return result instanceof Connection connection ? deadly(connection) : result;
        });
    }

    private Connection deadly(Connection connection) {
        AtomicBoolean hasWritten = new AtomicBoolean();
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                String sql = String.valueOf(arguments[0]);
                hasWritten.compareAndSet(false, writes(sql));
                Object statement = call(connection, method, arguments);
                return sql.endsWith(COMMIT) ? deadly(statement, method.getReturnType()) : statement;
            }
            boolean isCommit = method.getName().equals(COMMIT) && hasWritten.getAndSet(false);
            return isCommit ? deadly(connection, method, arguments) : call(connection, method, arguments);
        });
    }

    private static boolean writes(String sql) {
        return Stream.of("insert ", "update ", "delete ")
                        .anyMatch(word -> sql.strip().startsWith(word))
                || sql.endsWith(COMMIT);
    }

    private Object deadly(Object statement, Class<?> type) {
        return proxy(
                type,
                (proxy, method, arguments) -> method.getName().startsWith("execute")
                        ? deadly(statement, method, arguments)
                        : call(statement, method, arguments));
    }

    private Object deadly(Object target, Method method, Object[] arguments) throws Throwable {
        Optional<Moment> moment = next.get();
        if (moment.filter(Moment.BEFORE_THE_COMMIT::equals).isPresent()) {
            KilledProcess.halt();
        }
        Object result = call(target, method, arguments);
        if (moment.isPresent()) {
            KilledProcess.halt();
        }
        return result;
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
                Proxy.newProxyInstance(HaltingConnections.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
