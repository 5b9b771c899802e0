package org.guanjia.adapter.evidence;

import org.guanjia.adapter.contract.CleanCopiesContract;
import org.guanjia.application.port.CleanCopies;

class CopiesByContentTest extends CleanCopiesContract {

    @Override
    protected CleanCopies copies() {
        return new CopiesByContent();
    }
}
