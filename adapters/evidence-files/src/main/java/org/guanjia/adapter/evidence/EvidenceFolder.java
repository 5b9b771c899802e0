package org.guanjia.adapter.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.port.EvidenceFiles;
import org.guanjia.domain.evidence.ContentHash;
import org.guanjia.domain.shared.AttachmentId;

/**
 * Keeps each attachment as a file named by its identity. It is written beside its place under the name of an unfinished
 * file, which only one can make, forced to the disk, and then moved there in one step.
 */
final class EvidenceFolder implements EvidenceFiles {

    private final FolderPlan plan;

    EvidenceFolder(Path root) {
        this.plan = new FolderPlan(root);
    }

    @Override
    public Stored put(AttachmentId id, Content content) throws IOException {
        Path written = reserve(id);
        boolean complete = false;
        try {
            if (Files.exists(plan.file(id))) {
                throw taken(id);
            }
            Stored stored = write(written, content);
            written = Files.move(written, plan.file(id), StandardCopyOption.ATOMIC_MOVE);
            OwnerOnly.force(plan.folder(id));
            complete = true;
            return stored;
        } finally {
            if (!complete) {
                Files.deleteIfExists(written);
            }
        }
    }

    private Path reserve(AttachmentId id) throws IOException {
        OwnerOnly.makeFolders(plan.root(), plan.folder(id));
        try {
            return OwnerOnly.makeFile(plan.unfinished(id));
        } catch (FileAlreadyExistsException other) {
            throw taken(id);
        }
    }

    private static IllegalArgumentException taken(AttachmentId id) {
        return new IllegalArgumentException("Attachment " + id + " is there already, or being written");
    }

    private static Stored write(Path unfinished, Content content) throws IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            MessageDigest sha256 = sha256();
            OutputStream file = new DigestOutputStream(new UnclosedChannel(channel), sha256);
            BufferedOutputStream buffered = new BufferedOutputStream(file);
            content.writeTo(buffered);
            buffered.flush();
            channel.force(true);
            return new Stored(channel.size(), ContentHash.of(sha256.digest()));
        }
    }

    @Override
    public Optional<InputStream> open(AttachmentId id) throws IOException {
        try {
            return Optional.of(Files.newInputStream(plan.file(id)));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(AttachmentId id) throws IOException {
        Files.deleteIfExists(plan.unfinished(id));
        if (Files.deleteIfExists(plan.file(id))) {
            OwnerOnly.force(plan.folder(id));
        }
    }

    @Override
    public List<AttachmentId> madeBefore(Instant moment, Optional<AttachmentId> after, int limit) throws IOException {
        return new FolderListing(moment, after, limit).below(plan.root());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** Lets whoever writes close the stream without closing the channel, which is still to be forced. */
    private static final class UnclosedChannel extends OutputStream {
        private final OutputStream channel;

        UnclosedChannel(FileChannel channel) {
            this.channel = Channels.newOutputStream(channel);
        }

        @Override
        public void write(int single) throws IOException {
            channel.write(single);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            channel.write(bytes, offset, length);
        }
    }
}
