package org.guanjia.adapter.jdbi;

import org.junit.jupiter.api.extension.RegisterExtension;

class H2SchemaIT extends SchemaGuardsContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.h2();

    @Override
    TestDatabase database() {
        return DATABASE;
    }
}
