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

/** Turns a file or a resource into its text, whole and without replaced characters, or says why not. */
final class TextFile {

    private static final int LARGEST_MEGABYTES = 5;
    private static final int LARGEST = LARGEST_MEGABYTES * 1_000_000;

    private TextFile() {}

    /**
     * The text of a file under its last name.
     *
     * @throws Refusal.InvalidInput if it is missing, a folder, not readable, too large or not UTF-8
     */
    static SourceText read(Path file) {
        String name = nameOf(file);
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw unreadable(name, "larger than " + LARGEST_MEGABYTES + " MB");
            }
            return new SourceText(name, decode(bytes));
        } catch (NoSuchFileException missing) {
            throw unreadable(name, "no such file");
        } catch (AccessDeniedException denied) {
            throw unreadable(name, "no permission");
        } catch (CharacterCodingException otherEncoding) {
            throw unreadable(name, "not UTF-8");
        } catch (IOException failure) {
            throw unreadable(name, Files.isDirectory(file) ? "a folder, not a file" : "input error");
        }
    }

    /** The text of a resource that stands beside a class of the domain. */
    static SourceText bundled(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + name + " of " + neighbour.getName() + " is not bundled");
            }
            return new SourceText(name, decode(in.readAllBytes()));
        } catch (IOException failure) {
            throw new IllegalStateException("Resource " + name + " cannot be read", failure);
        }
    }

    static String nameOf(Path file) {
        Path last = file.getFileName();
        return last == null ? file.toString() : last.toString();
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
