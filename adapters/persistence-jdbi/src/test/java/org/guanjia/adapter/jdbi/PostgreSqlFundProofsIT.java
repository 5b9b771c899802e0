package org.guanjia.adapter.jdbi;

import org.guanjia.adapter.contract.FundProofsContract;
import org.guanjia.adapter.contract.Stores;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlFundProofsIT extends FundProofsContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Override
    protected Stores stores() {
        return DATABASE.stores();
    }
}
