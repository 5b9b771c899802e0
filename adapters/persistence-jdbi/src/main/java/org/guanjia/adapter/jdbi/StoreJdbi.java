package org.guanjia.adapter.jdbi;

import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** The way to the tables of a schema. Its failures do not tell what was bound to a statement, which may be about persons. */
final class StoreJdbi {

    /** Stores share what was parsed, so that no statement is parsed again for another store or another instance. */
    private static final SqlParser PARSED = new ColonPrefixSqlParser();

    private StoreJdbi() {}

    static Jdbi of(ConnectionFactory connections, SchemaName schema) {
        Jdbi jdbi = Jdbi.create(connections).define("schema", schema.text());
        jdbi.configure(StatementExceptions.class, failures -> failures.setMessageRendering(MessageRendering.NONE));
        jdbi.configure(SqlStatements.class, statements -> statements.setSqlParser(PARSED));
        return jdbi;
    }
}
