package org.guanjia.adapter.sms.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.domain.shared.MessageId;

/**
 * The file of one message: identity, number and number of parts in a line each, an empty line, and the text to the byte.
 * Only the owner of the process may look into it, where the file system can say so.
 */
final class MessageFile {

    private static final String END_OF_HEAD = "\n\n";

    private final Path folder;
    private final SmsOrder order;

    MessageFile(Path folder, SmsOrder order) {
        this.folder = folder;
        this.order = order;
    }

    /** Writes it beside its place, forces it to the disk and moves it there in one step; or leaves its place as it was. */
    void write() throws IOException {
        Files.createDirectories(folder, ownerOnly("rwx------"));
        Path unfinished = Files.createTempFile(folder, order.id().text(), ".part", ownerOnly("rw-------"));
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Path place = place(folder, order.id());
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** The text of the message with that identity; empty where it was not written. */
    static Optional<String> textIn(Path folder, MessageId id) throws IOException {
        Path place = place(folder, id);
        if (!Files.exists(place)) {
            return Optional.empty();
        }
        String content = Files.readString(place);
        return Optional.of(content.substring(content.indexOf(END_OF_HEAD) + END_OF_HEAD.length()));
    }

    private static Path place(Path folder, MessageId id) {
        return folder.resolve(id.text() + ".txt");
    }

    /** Forces its entry in the folder to the disk; where folders cannot be opened the file system does so itself. */
    void makeDurable() throws IOException {
        if (isPosix()) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private String content() {
        return "id: " + order.id().text()
                + "\nto: " + order.recipient().text()
                + "\nparts: " + order.text().parts().size()
                + END_OF_HEAD + order.text().text();
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
