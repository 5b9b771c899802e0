package org.guanjia.adapter.jdbi;

import java.time.Duration;

/**
 * Where the database is and how it is used.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 * @param password never shown by {@link #toString}
 * @param connections the greatest number of connections, at least 2
 * @param patience how long the service waits for the database
 */
public record DatabaseSettings(
        String url, String user, String password, SchemaName schema, int connections, Patience patience) {

    public DatabaseSettings {
        if (connections < 2) {
            throw new IllegalArgumentException("Database needs at least 2 connections, not " + connections);
        }
    }

    /** With the usual patience. */
    public DatabaseSettings(String url, String user, String password, SchemaName schema, int connections) {
        this(url, user, password, schema, connections, Patience.USUAL);
    }

    /**
     * How long is waited before the database counts as away. Bringing the schema up to date has all the time it needs.
     *
     * @param connection for a connection of the pool
     * @param statement for a statement; what takes longer is given up
     */
    public record Patience(Duration connection, Duration statement) {

        /** 5 seconds for a connection, 10 for a statement. */
        public static final Patience USUAL = new Patience(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", user=" + user + ", schema=" + schema + ", connections=" + connections
                + "]";
    }
}
