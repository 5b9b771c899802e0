package org.guanjia.bootstrap.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.SchemaStanding;
import org.guanjia.bootstrap.backup.CannotBackUp.Reason;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Configuration.DatabaseAccess;
import org.guanjia.bootstrap.serve.ConfiguredStorage;
import org.guanjia.bootstrap.serve.EmbeddedCopy;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.OpenDatabase;

/**
 * A copy of the embedded database, the attachments and, unless left out, the keys, in one archive, made while a service writes
 * or while none does. The database is copied first: an attachment is written before the row that names it and never changed,
 * so whatever the copy names is in the archive.
 */
public final class Backup {

    private static final int MORE_TRIES = 4;

    private final Configuration configuration;
    private final List<Manifest.Item> items = new ArrayList<>();

    private Backup(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * What was made.
     *
     * @param bytes of all files together, before they were packed
     */
    public record Made(int files, long bytes, int schema, boolean withKeys) {}

    /**
     * Makes the archive; nothing stands there if that fails.
     *
     * @param program what makes it, for whoever looks into the archive
     * @throws CannotBackUp if the file is there already, or the database is a server's
     * @throws CannotStart if the database is not to be had
     */
    public static Made make(Configuration configuration, Path file, boolean withKeys, String program, Instant at)
            throws IOException {
        DatabaseAccess access = configuration.database();
        if (access.url().isPresent()) {
            throw new CannotBackUp(Reason.SERVER_DATABASE, access.url().get());
        }
        if (Files.exists(file)) {
            throw new CannotBackUp(Reason.FILE_TAKEN, file.toString());
        }
        if (!Files.isWritable(Optional.ofNullable(file.getParent()).orElse(Path.of("")))) {
            throw new CannotBackUp(Reason.FILE_UNWRITABLE, file.toString());
        }
        if (!Database.isIn(access.home())) {
            throw new CannotStart(
                    CannotStart.Reason.DATABASE_NOT_SET_UP,
                    access.home().toString(),
                    new IllegalStateException("no database"));
        }
        return new Backup(configuration).make(file, withKeys, program, at);
    }

    private Made make(Path file, boolean withKeys, String program, Instant at) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try (EmbeddedCopy copy = intactCopy(MORE_TRIES)) {
            int schema = standing(copy).version().orElse(0);
            OwnFile.write(unfinished, out -> {
                ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out), StandardCharsets.UTF_8);
                add(zip, copy.file(), Manifest.DATABASE);
                addEvidence(zip);
                if (withKeys) {
                    add(zip, configuration.keys(), Manifest.KEYS);
                }
                zip.putNextEntry(new ZipEntry(Manifest.NAME));
                zip.write(new Manifest(program, at, schema, items).text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
                zip.finish();
                zip.flush();
            });
            Files.move(unfinished, file);
            long bytes = items.stream().mapToLong(Manifest.Item::bytes).sum();
            return new Made(items.size(), bytes, schema, withKeys);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A copy that H2 was tidying up while it was made cannot be opened; the next one can. */
    private EmbeddedCopy intactCopy(int triesLeft) {
        EmbeddedCopy copy = EmbeddedCopy.of(configuration.database().home());
        boolean intact = false;
        try {
            standing(copy);
            intact = true;
            return copy;
        } catch (CannotStart torn) {
            if (triesLeft == 0 || torn.reason() != CannotStart.Reason.DATABASE_UNREACHABLE) {
                throw torn;
            }
        } finally {
            if (!intact) {
                copy.close();
            }
        }
        return intactCopy(triesLeft - 1);
    }

    private SchemaStanding standing(EmbeddedCopy copy) {
        return OpenDatabase.standing(
                ConfiguredStorage.of(configuration.database().at(copy.folder()), Optional.empty()));
    }

    private void addEvidence(ZipOutputStream zip) throws IOException {
        Optional<Path> folder = configuration.evidence().filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder.get())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = Manifest.EVIDENCE
                        + folder.get().relativize(file).toString().replace('\\', '/');
                if (new Manifest.Item(name, 0, "").isKnown()) {
                    addIfThere(zip, file, name);
                }
            }
        }
    }

    /** What nobody names any more may be swept away meanwhile. */
    private void addIfThere(ZipOutputStream zip, Path file, String name) throws IOException {
        try {
            add(zip, file, name);
        } catch (NoSuchFileException swept) {
            // It is in no row that the copy of the database has.
        }
    }

    private void add(ZipOutputStream zip, Path file, String name) throws IOException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), Hashes.digest())) {
            zip.putNextEntry(new ZipEntry(name));
            long bytes = copy(in, zip);
            zip.closeEntry();
            items.add(new Manifest.Item(
                    name, bytes, Hashes.text(in.getMessageDigest().digest())));
        }
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        return in.transferTo(out);
    }
}
