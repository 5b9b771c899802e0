package org.guanjia.adapter.jdbi;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2JournalChainIT extends JournalChainContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.h2();

    @Override
    TestDatabase database() {
        return DATABASE;
    }
}
