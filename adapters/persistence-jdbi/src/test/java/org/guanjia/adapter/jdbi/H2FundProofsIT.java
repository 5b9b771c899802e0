package org.guanjia.adapter.jdbi;

import org.guanjia.adapter.contract.FundProofsContract;
import org.guanjia.adapter.contract.Stores;
import org.junit.jupiter.api.extension.RegisterExtension;

class H2FundProofsIT extends FundProofsContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.h2();

    @Override
    protected Stores stores() {
        return DATABASE.stores();
    }
}
