package org.guanjia.adapter.jdbi;

import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlHostTransactionIT extends HostTransactionContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @Override
    String briefLockTimeout() {
        return "set local lock_timeout = '100ms'";
    }
}
