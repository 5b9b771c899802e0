package org.guanjia.adapter.evidence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the owner of the process may look into, where the file system can say so. */
final class OwnerOnly {

    private OwnerOnly() {}

    /**
     * Makes an empty file.
     *
     * @throws FileAlreadyExistsException if it is there
     */
    static Path makeFile(Path file) throws IOException {
        return Files.createFile(file, attributes(file, "rw-------"));
    }

    /** Makes a folder and those above it as far as they are missing; what is made below the root outlives a crash. */
    static void makeFolders(Path root, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (folder.equals(root)) {
            Files.createDirectories(folder, attributes(folder, "rwx------"));
            return;
        }
        Path above = folder.resolveSibling("");
        makeFolders(root, above);
        Files.createDirectories(folder, attributes(folder, "rwx------"));
        force(above);
    }

    /** Forces the entries of a folder to the disk; where folders cannot be opened the file system does so itself. */
    static void force(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        FileSystem system = path.getFileSystem();
        return system.supportedFileAttributeViews().contains("posix");
    }
}
