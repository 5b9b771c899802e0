package org.guanjia.bootstrap.wiring;

import java.security.SecureRandom;
import org.guanjia.adapter.contract.UlidsContract;
import org.guanjia.application.port.Ulids;

class RandomUlidsTest extends UlidsContract {

    private final Ulids ulids = new RandomUlids(new SecureRandom());

    @Override
    protected Ulids ulids() {
        return ulids;
    }
}
