package org.guanjia.adapter.editions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;

/**
 * The one way in which files of a user are opened: each is UTF-8 and of limited size, and one that cannot be read is refused
 * with the same reasons everywhere.
 */
public final class TextFile {

    private static final int LARGEST_MEGABYTES = 5;
    private static final int LARGEST = LARGEST_MEGABYTES * 1_000_000;

    private TextFile() {}

    /**
     * The text of a file under its last name.
     *
     * @throws Refusal.InvalidInput if it is missing, a folder, not readable, larger than 5 MB or not UTF-8
     */
    public static SourceText read(Path file) {
        return read(file, nameOf(file));
    }

    /**
     * The text of a file under a name of the caller's choice, which faults in it are reported with.
     *
     * @throws Refusal.InvalidInput if it is missing, a folder, not readable, larger than 5 MB or not UTF-8
     */
    public static SourceText read(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable(name, "larger than " + LARGEST_MEGABYTES + " MB");
            }
            return new SourceText(name, decode(bytes));
        } catch (IOException failure) {
            throw unreadable(name, reason(file, failure));
        }
    }

    /**
     * The bytes of a file for whoever reads it bit by bit and limits what is kept; closed by the caller.
     *
     * @throws Refusal.InvalidInput if it is missing, a folder or not readable; under its last name
     */
    public static InputStream open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new IOException("A folder has no bytes");
            }
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw unreadable(nameOf(file), reason(file, failure));
        }
    }

    /** The last part of a path, which a file is known by in what is said of it. */
    public static String nameOf(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
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

    /** The text of a resource that stands beside a class. */
    public static SourceText bundled(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " of " + neighbour.getName() + " is not bundled");
            }
            return new SourceText(name, decode(in.readAllBytes()));
        } catch (IOException failure) {
            throw new IllegalStateException("Resource " + name + " cannot be read", failure);
        }
    }

    static Refusal.InvalidInput unreadable(String name, String reason) {
        return new Refusal.InvalidInput(
                List.of(Fault.of(FaultCode.UNREADABLE_FILE, "reason", reason).at(name)));
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
