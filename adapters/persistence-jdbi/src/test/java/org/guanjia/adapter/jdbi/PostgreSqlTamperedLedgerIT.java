package org.guanjia.adapter.jdbi;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlTamperedLedgerIT extends TamperedLedgerContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Override
    TestDatabase database() {
        return DATABASE;
    }
}
