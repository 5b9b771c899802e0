package org.guanjia.bootstrap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** What is left on a disk; it can be taken away and given back. */
interface Room {

    /** From now on hardly anything can be written, until there is room anew. */
    void take() throws Exception;

    void giveBack() throws Exception;

    /** Whose processes write. */
    interface Writers {
        List<ProcessHandle> running() throws IOException;
    }

    /** A small disk of its own, where the system property {@code guanjia.disk} names one. */
    static Optional<Path> smallDisk() {
        return Optional.ofNullable(System.getProperty("guanjia.disk")).map(Path::of);
    }

    /** The room on that disk, which something else fills up. */
    static Room on(Path disk) {
        return new OnDisk(disk.resolve("something-else"));
    }

    /** Files that may not become longer, which stand for a full disk where nobody may mount a small one. */
    static Room ofFiles(Writers writers, long longest) {
        return new OfFiles(writers, longest);
    }

    /** Room on a disk. */
    record OnDisk(Path filler) implements Room {

        private static final int PIECE = 4096;

        @Override
        public void take() {
            try (OutputStream file =
                    Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                byte[] piece = new byte[PIECE];
                while (true) {
                    file.write(piece);
                }
            } catch (IOException full) {
                // Nothing more fits on it.
            }
        }

        @Override
        public void giveBack() throws IOException {
            Files.delete(filler);
        }
    }

    /** Room in the files that processes write. */
    record OfFiles(Writers writers, long longest) implements Room {

        @Override
        public void take() throws Exception {
            limit(Long.toString(longest));
        }

        @Override
        public void giveBack() throws Exception {
            limit("unlimited");
        }

        private void limit(String bytes) throws IOException, InterruptedException {
            for (ProcessHandle writer : writers.running()) {
                Process limited = new ProcessBuilder(
                                "prlimit", "--pid", Long.toString(writer.pid()), "--fsize=" + bytes + ":")
                        .redirectErrorStream(true)
                        .start();
                if (limited.waitFor() != 0 && writer.isAlive()) {
                    throw new IllegalStateException(
                            new String(limited.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }
}
