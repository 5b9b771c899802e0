package org.guanjia.adapter.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.KeyBytes;
import org.guanjia.application.port.MasterKeys;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/**
 * Master keys and city key in a file that its owner alone may read. It is read once; a key that is added to it counts from
 * the next start on.
 */
public final class KeyFile implements MasterKeys {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int NAME_BYTES = 4;
    private static final String HEAD = """
            # The keys of Guanjia. Whoever has this file and the database can read every personal record; without it nobody
            # can, ever. Keep a copy in another place, and never beside a copy of the database.
            # The last master key is the current one. To roll over, add a line with a new name and 32 random bytes in base64;
            # the lines before must stay.
            """;

    private final KeyLines lines;

    private KeyFile(KeyLines lines) {
        this.lines = lines;
    }

    /**
     * The keys in a file.
     *
     * @throws Refusal.InvalidInput if the file cannot be read, has faults, or is open to others than its owner where the
     *     system can tell
     */
    public static KeyFile open(Path file) {
        try {
            requireOwnerOnly(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return new KeyFile(KeyLines.read(new SourceText(file.toString(), text)));
        } catch (IOException failure) {
            throw unreadable(file, reason(file, failure));
        }
    }

    /**
     * Makes a file with new keys, which its owner alone may read.
     *
     * @throws IOException if the file is there already or cannot be written
     */
    public static void create(Path file) throws IOException {
        SecureRandom random = new SecureRandom();
        String text = HEAD + KeyLines.city(newKey(random)) + "\n"
                + KeyLines.master("k-" + HexFormat.of().formatHex(bytes(random, NAME_BYTES)), newKey(random)) + "\n";
        try (FileChannel channel =
                FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly())) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private static String newKey(SecureRandom random) {
        return Base64.getEncoder().encodeToString(bytes(random, KeyBytes.LENGTH));
    }

    private static byte[] bytes(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static boolean knowsOwners() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] ownerOnly() {
        return knowsOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static void requireOwnerOnly(Path file) throws IOException {
        boolean open = knowsOwners()
                && Files.getPosixFilePermissions(file).stream()
                        .anyMatch(permission -> !permission.name().startsWith("OWNER_"));
        if (open) {
            throw unreadable(file, "open to others than its owner");
        }
    }

    private static String reason(Path file, IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file";
        }
        if (failure instanceof AccessDeniedException) {
            return "no permission";
        }
        if (failure instanceof CharacterCodingException) {
            return "not UTF-8";
        }
        return Files.isDirectory(file) ? "a folder, not a file" : "input error";
    }

    private static Refusal.InvalidInput unreadable(Path file, String reason) {
        return new Refusal.InvalidInput(
                List.of(Fault.of(FaultCode.UNREADABLE_FILE, "reason", reason).at(file.toString())));
    }

    @Override
    public MasterKey current() {
        return lines.masters().get(lines.masters().size() - 1);
    }

    @Override
    public Optional<MasterKey> find(String name) {
        return lines.masters().stream().filter(key -> key.name().equals(name)).findFirst();
    }

    @Override
    public KeyBytes city() {
        return lines.city();
    }
}
