package org.guanjia.bootstrap.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanjia.bootstrap.wiring.CannotStart;

/**
 * A copy of the embedded database's file, made while a service writes to it, in a folder that only its owner may look into.
 * H2 does not overwrite what it replaced for 45 seconds, so that a copy made within that time is like the file that a kill
 * leaves. Only while H2 moves data to shorten its file a copy may be torn; H2 then does not open it.
 */
public final class EmbeddedCopy implements AutoCloseable {

    private static final String FILE = "guanjia.mv.db";

    private final ThrowawayFolder folder;

    private EmbeddedCopy(ThrowawayFolder folder) {
        this.folder = folder;
    }

    /**
     * Copies the file of a home.
     *
     * @throws CannotStart if it cannot be read
     */
    public static EmbeddedCopy of(Path home) {
        try {
            EmbeddedCopy copy = new EmbeddedCopy(ThrowawayFolder.make("guanjia-copy-"));
            boolean complete = false;
            try {
                Files.copy(home.resolve(FILE), copy.file());
                complete = true;
                return copy;
            } finally {
                if (!complete) {
                    copy.close();
                }
            }
        } catch (IOException failure) {
            throw new CannotStart(CannotStart.Reason.DATABASE_IN_USE, home.toString(), failure);
        }
    }

    public Path folder() {
        return folder.path();
    }

    /** The copied file, in that folder. */
    public Path file() {
        return folder().resolve(FILE);
    }

    @Override
    public void close() {
        folder.close();
    }
}
