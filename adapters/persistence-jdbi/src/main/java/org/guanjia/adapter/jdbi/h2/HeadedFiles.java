package org.guanjia.adapter.jdbi.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** H2's files under a prefix of their own, each a {@link HeadedFile}. */
public final class HeadedFiles extends FilePathWrapper {

    private static final String SCHEME = "headed";

    static {
        FilePath.register(new HeadedFiles());
    }

    /** For H2, which makes one for each path. */
    public HeadedFiles() {}

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new HeadedFile(super.open(mode));
    }
}
