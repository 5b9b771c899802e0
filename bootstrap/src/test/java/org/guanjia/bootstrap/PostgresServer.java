package org.guanjia.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The one PostgreSQL server of all tests of this process, with which it ends; whoever needs tables takes a schema of their own. */
public final class PostgresServer {

    /** Who may do everything there, without a password. */
    public static final String USER = "postgres";

    private static final EmbeddedPostgres SERVER = start();

    private PostgresServer() {}

    /** The address of its database. */
    public static String url() {
        return SERVER.getJdbcUrl(USER, USER);
    }

    /** Where it listens on this machine. */
    public static int port() {
        return SERVER.getPort();
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
