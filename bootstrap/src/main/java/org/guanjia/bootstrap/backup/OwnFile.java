package org.guanjia.bootstrap.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** A new file that only its owner may look into, since it holds personal data, sealed or with what opens it. */
final class OwnFile {

    private OwnFile() {}

    /** Something that is written. */
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Makes the file and has it on the disk.
     *
     * @throws java.nio.file.FileAlreadyExistsException if it is there
     */
    static void write(Path file, Writing content) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file))) {
            OutputStream out = Channels.newOutputStream(channel);
            content.to(out);
            channel.force(true);
        }
    }

    /** Makes the folders above a file. */
    static void makeFoldersOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder, permissions(folder, "rwx------"));
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return permissions(file, "rw-------");
    }

    private static FileAttribute<?>[] permissions(Path place, String permissions) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
