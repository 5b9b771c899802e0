package org.guanjia.adapter.contract;

import org.guanjia.application.memory.MemoryEvidenceFiles;
import org.guanjia.application.port.EvidenceFiles;

class MemoryEvidenceFilesTest extends EvidenceFilesContract {

    private final MemoryEvidenceFiles files = new MemoryEvidenceFiles();

    @Override
    protected EvidenceFiles files() {
        return files;
    }
}
