package org.guanjia.adapter.jdbi;

/**
 * Where the database is and how it is used.
 *
 * @param url a JDBC address of H2 or PostgreSQL
 * @param password never shown by {@link #toString}
 * @param connections the greatest number of connections, at least 2
 */
public record DatabaseSettings(String url, String user, String password, SchemaName schema, int connections) {

    public DatabaseSettings {
        if (connections < 2) {
            throw new IllegalArgumentException("Database needs at least 2 connections, not " + connections);
        }
    }

    @Override
    public String toString() {
        return "DatabaseSettings[url=" + url + ", user=" + user + ", schema=" + schema + ", connections=" + connections
                + "]";
    }
}
