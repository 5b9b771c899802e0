package org.guanjia.bootstrap.wiring;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only its owner may look into, since it will hold personal data. */
public final class OwnFolder {

    private OwnFolder() {}

    /**
     * Makes the folder where it is missing; one that is there keeps its permissions.
     *
     * @throws CannotStart with that reason if it cannot be made or written to
     */
    public static void make(Path folder, CannotStart.Reason otherwise) {
        FileAttribute<?>[] ownerOnly =
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                        }
                        : new FileAttribute<?>[0];
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly);
            }
            if (!Files.isWritable(folder)) {
                throw new IOException("not writable");
            }
        } catch (IOException failure) {
            throw new CannotStart(otherwise, folder.toString(), failure);
        }
    }
}
