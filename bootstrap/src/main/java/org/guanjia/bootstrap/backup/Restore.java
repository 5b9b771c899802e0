package org.guanjia.bootstrap.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.guanjia.adapter.jdbi.SchemaStanding;
import org.guanjia.bootstrap.backup.CannotBackUp.Reason;
import org.guanjia.bootstrap.config.Configuration.DatabaseAccess;
import org.guanjia.bootstrap.serve.ConfiguredStorage;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.OpenDatabase;
import org.guanjia.bootstrap.wiring.OwnFolder;

/**
 * A backup on its way into an empty home: unpacked beside its place and compared with its manifest, then put there. What was
 * not put there is deleted when it is closed.
 */
public final class Restore implements AutoCloseable {

    private static final String UNPACKED = ".restoring";
    private static final String DATABASE_FOLDER = "database";
    private static final String DATABASE_FILE = "guanjia.mv.db";
    private static final int LONGEST_MANIFEST = 50_000_000;

    private final DatabaseAccess access;
    private final Path unpacked;
    private final Manifest manifest;

    private Restore(DatabaseAccess access, Path unpacked, Manifest manifest) {
        this.access = access;
        this.unpacked = unpacked;
        this.manifest = manifest;
    }

    /**
     * Unpacks the backup and compares every file with what the manifest says of it.
     *
     * @param access to the embedded database of the home, which is made where it is missing
     * @throws CannotBackUp if the home holds something, the file is no backup, damaged, or of a newer release
     * @throws CannotStart if the home cannot be written to
     */
    public static Restore unpack(Path file, DatabaseAccess access) throws IOException {
        requireEmpty(access.home());
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CannotBackUp(Reason.NO_BACKUP, file.toString());
        }
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Manifest manifest = manifestOf(zip, file);
            requireSameNames(zip, manifest);
            OwnFolder.make(access.home(), CannotStart.Reason.HOME_UNUSABLE);
            Restore restore = new Restore(access, access.home().resolve(UNPACKED), manifest);
            restore.unpack(zip);
            return restore;
        } catch (ZipException none) {
            throw new CannotBackUp(Reason.NO_BACKUP, file.toString());
        }
    }

    private static void requireEmpty(Path home) throws IOException {
        if (!Files.exists(home)) {
            return;
        }
        try (Stream<Path> files = Files.isDirectory(home) ? Files.list(home) : Stream.of(home)) {
            if (files.findAny().isPresent()) {
                throw new CannotBackUp(Reason.HOME_TAKEN, home.toString());
            }
        }
    }

    private static Manifest manifestOf(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new CannotBackUp(Reason.NO_BACKUP, file.toString());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Manifest.parse(new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8), file.toString());
        }
    }

    private static void requireSameNames(ZipFile zip, Manifest manifest) {
        Set<String> said = manifest.items().stream().map(Manifest.Item::name).collect(Collectors.toSet());
        said.add(Manifest.NAME);
        List<String> there = zip.stream().map(ZipEntry::getName).toList();
        if (there.size() != said.size() || !said.containsAll(there) || !said.contains(Manifest.DATABASE)) {
            throw new CannotBackUp(Reason.DAMAGED, Manifest.NAME);
        }
    }

    private void unpack(ZipFile zip) throws IOException {
        boolean complete = false;
        try {
            for (Manifest.Item item : manifest.items()) {
                unpack(zip, item);
            }
            if (standing().newer()) {
                throw new CannotBackUp(Reason.NEWER, manifest.program());
            }
            complete = true;
        } finally {
            if (!complete) {
                close();
            }
        }
    }

    private void unpack(ZipFile zip, Manifest.Item item) throws IOException {
        Path target = unpacked.resolve(item.name());
        OwnFile.makeFoldersOf(target);
        boolean[] same = new boolean[1];
        try (InputStream in = zip.getInputStream(zip.getEntry(item.name()))) {
            OwnFile.write(target, out -> {
                DigestOutputStream hashed = new DigestOutputStream(out, Hashes.digest());
                long bytes = in.transferTo(hashed);
                hashed.flush();
                same[0] = bytes == item.bytes()
                        && Hashes.text(hashed.getMessageDigest().digest()).equals(item.sha256());
            });
        } catch (ZipException damaged) {
            throw new CannotBackUp(Reason.DAMAGED, item.name());
        }
        if (!same[0]) {
            throw new CannotBackUp(Reason.DAMAGED, item.name());
        }
    }

    /** The unpacked database, for whoever verifies it before it is put in its place. */
    public DatabaseAccess database() {
        return access.at(unpacked.resolve(DATABASE_FOLDER));
    }

    /** How its schema stands beside this release. */
    public SchemaStanding standing() {
        return OpenDatabase.standing(ConfiguredStorage.of(database(), Optional.empty()));
    }

    /** Whether the keys came along; else they have to be put there before anybody can read what is personal. */
    public boolean hasKeys() {
        return manifest.hasKeys();
    }

    /** When it was made. */
    public Instant made() {
        return manifest.made();
    }

    /** Puts everything in its place, the database last. */
    public void place() throws IOException {
        for (String name : List.of("evidence", Manifest.KEYS)) {
            if (Files.exists(unpacked.resolve(name))) {
                Files.move(unpacked.resolve(name), access.home().resolve(name));
            }
        }
        Files.move(unpacked.resolve(Manifest.DATABASE), access.home().resolve(DATABASE_FILE));
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(unpacked)) {
            try (Stream<Path> files = Files.walk(unpacked)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
