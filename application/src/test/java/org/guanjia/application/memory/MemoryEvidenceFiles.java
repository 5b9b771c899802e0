package org.guanjia.application.memory;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.application.port.EvidenceFiles;
import org.guanjia.domain.evidence.ContentHash;
import org.guanjia.domain.shared.AttachmentId;

/** Attachments in memory, which is not constant then. */
public final class MemoryEvidenceFiles implements EvidenceFiles {

    private final Map<AttachmentId, byte[]> kept = new HashMap<>();
    private final Set<AttachmentId> beingWritten = new HashSet<>();

    @Override
    public Stored put(AttachmentId id, Content content) throws IOException {
        begin(id);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(bytes);
            keep(id, bytes.toByteArray());
            return new Stored(bytes.size(), hash(bytes.toByteArray()));
        } finally {
            end(id);
        }
    }

    private synchronized void begin(AttachmentId id) {
        if (kept.containsKey(id) || !beingWritten.add(id)) {
            throw new IllegalArgumentException("Attachment " + id + " is there already");
        }
    }

    private synchronized void keep(AttachmentId id, byte[] bytes) {
        kept.put(id, bytes);
    }

    private synchronized void end(AttachmentId id) {
        beingWritten.remove(id);
    }

    @Override
    public synchronized Optional<InputStream> open(AttachmentId id) {
        return Optional.ofNullable(kept.get(id)).map(ByteArrayInputStream::new);
    }

    @Override
    public synchronized void delete(AttachmentId id) {
        kept.remove(id);
    }

    @Override
    public synchronized List<AttachmentId> madeBefore(Instant moment, Optional<AttachmentId> after, int limit) {
        return Stream.concat(kept.keySet().stream(), beingWritten.stream())
                .distinct()
                .filter(id -> id.ulid().at().isBefore(moment))
                .filter(id -> after.isEmpty() || id.text().compareTo(after.get().text()) > 0)
                .sorted(Comparator.comparing(AttachmentId::text))
                .limit(limit)
                .toList();
    }

    private static ContentHash hash(byte[] bytes) {
        try {
            return ContentHash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
