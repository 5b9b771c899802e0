package org.guanjia.adapter.jdbi;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2HostTransactionIT extends HostTransactionContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.h2();

    @Override
    TestDatabase database() {
        return DATABASE;
    }

    @Override
    String briefLockTimeout() {
        return "set lock_timeout 100";
    }
}
