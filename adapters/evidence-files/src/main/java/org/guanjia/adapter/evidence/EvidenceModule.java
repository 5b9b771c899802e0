package org.guanjia.adapter.evidence;

import com.google.inject.PrivateModule;
import java.nio.file.Path;
import org.guanjia.application.port.CleanCopies;
import org.guanjia.application.port.EvidenceFiles;

/** Offers the ports of evidence over a folder, which is made when the first file is kept, and nothing else. */
public final class EvidenceModule extends PrivateModule {

    private final Path folder;

    public EvidenceModule(Path folder) {
        this.folder = folder;
    }

    @Override
    protected void configure() {
        bind(EvidenceFiles.class).toInstance(new EvidenceFolder(folder));
        bind(CleanCopies.class).toInstance(new CopiesByContent());
        expose(EvidenceFiles.class);
        expose(CleanCopies.class);
    }
}
