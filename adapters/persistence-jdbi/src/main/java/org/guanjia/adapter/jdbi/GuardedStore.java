package org.guanjia.adapter.jdbi;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.usecase.Unavailable;
import org.jdbi.v3.core.ConnectionException;
import org.jspecify.annotations.Nullable;

/**
 * A store whose failures tell where the database is away: no connection to be had, one that was lost midway, a server that
 * goes down or is out of resources, a file that can be neither read nor written, as on a full disk, a statement that was given up
 * because it took too long or stood in another's way.
 */
final class GuardedStore {

    /** Connections, and resources of the server. */
    private static final Set<String> CLASSES_AWAY = Set.of("08", "53");

    /** Serialization, deadlock, lock and time limits; the server's end, and its files. */
    private static final Set<String> STATES_AWAY =
            Set.of("40001", "40P01", "55P03", "HYT00", "90131", "57014", "57P01", "57P02", "57P03", "57P05", "58030");

    private GuardedStore() {}

    /** The same store, which throws {@link Unavailable} where the database is away. */
    static <P> P of(Class<P> port, P store) {
        return port.cast(Proxy.newProxyInstance(
                GuardedStore.class.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(port, store, method, arguments)));
    }

    private static @Nullable Object call(Class<?> port, Object store, Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(store, arguments);
        } catch (InvocationTargetException thrown) {
            Throwable failure = thrown.getTargetException();
            throw isAway(failure) ? new Unavailable("The database of " + port.getSimpleName(), failure) : failure;
        }
    }

    private static boolean isAway(Throwable failure) {
        return !(failure instanceof Unavailable)
                && Stream.iterate(failure, link -> link != null, Throwable::getCause)
                        .anyMatch(link -> link instanceof ConnectionException
                                || link instanceof IOException
                                || DeadConnections.isOfStore(link)
                                || (link instanceof SQLException cause && isAnyAway(cause)));
    }

    /** A server that ends by what it could not do says that first, and then the driver that the connection is lost. */
    private static boolean isAnyAway(SQLException told) {
        return Stream.iterate(told, link -> link != null, SQLException::getNextException)
                .anyMatch(link -> isAway(link.getSQLState()));
    }

    /** Databases tell a state with everything; only the pool tells none, where it took a dead connection back already. */
    private static boolean isAway(@Nullable String state) {
        return state == null
                || STATES_AWAY.contains(state)
                || DeadConnections.OF_H2.contains(state)
                || CLASSES_AWAY.stream().anyMatch(state::startsWith);
    }
}
