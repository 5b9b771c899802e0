package org.guanjia.adapter.contract;

import org.guanjia.application.port.MasterKeys;

class FixedKeysTest extends MasterKeysContract {

    @Override
    protected MasterKeys keys() {
        return FixedKeys.first();
    }

    @Override
    protected MasterKeys rolledOver(MasterKeys keys) {
        return FixedKeys.first().rolledOver();
    }
}
