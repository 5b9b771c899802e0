package org.guanjia.adapter.jdbi;

import org.guanjia.adapter.contract.FundRacesContract;
import org.guanjia.adapter.contract.Stores;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgreSqlFundRacesIT extends FundRacesContract {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    @Override
    protected Stores stores() {
        return DATABASE.stores();
    }
}
