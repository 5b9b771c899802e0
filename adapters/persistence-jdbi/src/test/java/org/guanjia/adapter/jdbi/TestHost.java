package org.guanjia.adapter.jdbi;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.guanjia.adapter.contract.Stores;
import org.guanjia.domain.shared.Refusal.Conflict;

/** A host with transactions of its own, one per thread. It takes note of what others call on its connections. */
final class TestHost implements HostTransaction {

    private static final Set<Conflict.Reason> ANEW =
            Set.of(Conflict.Reason.TWIN_IN_FLIGHT, Conflict.Reason.FUNDS_MOVED);

    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final DataSource dataSource;

    TestHost(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Optional<Connection> current() {
        return Optional.ofNullable(OPEN.get())
                .map(connection -> proxy(Connection.class, (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return call(connection, method, arguments);
                }));
    }

    /** The names of the methods that others called on connections of this host. */
    List<String> calls() {
        return calls;
    }

    /** The open connection itself, for what the host does with it. */
    Connection connection() {
        return Optional.ofNullable(OPEN.get()).orElseThrow();
    }

    /** Commits what the work wrote, or rolls it back where it throws. */
    <T> T inTransaction(Callable<T> work) throws Exception {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            OPEN.set(connection);
            try {
                T result = work.call();
                connection.commit();
                return result;
            } finally {
                OPEN.remove();
                rollBack(connection);
            }
        }
    }

    /**
     * Every call to these stores happens in a transaction; a command whose twin was in flight, or whose money others moved,
     * is sent again in another.
     */
    Stores around(Stores stores) {
        RecordComponent[] ports = Stores.class.getRecordComponents();
        Class<?>[] types = Stream.of(ports).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] hosted = Stream.of(ports).map(port -> around(stores, port)).toArray();
        try {
            return Stores.class.getDeclaredConstructor(types).newInstance(hosted);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError("Stores is a public record", impossible);
        }
    }

    private Object around(Stores stores, RecordComponent port) {
        return proxy(port.getType(), (proxy, method, arguments) -> {
            Object itself = port.getAccessor().invoke(stores);
            try {
                return inTransaction(() -> call(itself, method, arguments));
            } catch (Conflict refusal) {
                if (!ANEW.contains(refusal.reason())) {
                    throw refusal;
                }
                return inTransaction(() -> call(itself, method, arguments));
            }
        });
    }

    private static void rollBack(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(TestHost.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw new AssertionError(thrown.getCause());
        }
    }
}
