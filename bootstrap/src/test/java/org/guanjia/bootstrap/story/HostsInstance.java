package org.guanjia.bootstrap.story;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.bootstrap.embed.GuanjiaBuilder;

/** An instance over a host's database, whose process can be killed at a commit. */
final class HostsInstance implements AutoCloseable {

    private final HikariDataSource pool;
    private final HaltingConnections connections;
    private final StoryClock clock;
    private final Guanjia guanjia;

    /** At that time, with the gateways that the host brings. */
    HostsInstance(HostsDatabase database, String local, UnaryOperator<GuanjiaBuilder> gateways) {
        pool = database.connections();
        connections = new HaltingConnections(pool);
        clock = new StoryClock(local);
        guanjia = gateways.apply(database.builder(connections.dataSource()).clock(clock))
                .ticksByHost()
                .start();
    }

    Guanjia guanjia() {
        return guanjia;
    }

    StoryClock clock() {
        return clock;
    }

    /** Kills this process at the next commit. */
    void haltsAt(HaltingConnections.Moment moment) {
        connections.haltAt(moment);
    }

    /** What is done every so often is done once. */
    void goesOn() {
        guanjia.tick();
    }

    /** Beside those of the instance. */
    Connection connection() throws SQLException {
        return pool.getConnection();
    }

    /** A request of that number under the client's own key, whichever process it comes to. */
    static <C> Call<C> keyed(Actor actor, String request, C command, int number) {
        String key = request + "-" + number;
        return Call.of(command).with(CommandKey.of(actor.subject(), key, key.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        guanjia.close();
        pool.close();
    }
}
