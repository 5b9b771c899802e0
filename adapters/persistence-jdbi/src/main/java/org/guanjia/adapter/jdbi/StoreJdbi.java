package org.guanjia.adapter.jdbi;

import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** The way to the tables of a schema. Its failures do not tell what was bound to a statement, which may be about persons. */
final class StoreJdbi {

    private StoreJdbi() {}

    static Jdbi of(ConnectionFactory connections, SchemaName schema) {
        Jdbi jdbi = Jdbi.create(connections).define("schema", schema.text());
        jdbi.configure(StatementExceptions.class, failures -> failures.setMessageRendering(MessageRendering.NONE));
        return jdbi;
    }
}
