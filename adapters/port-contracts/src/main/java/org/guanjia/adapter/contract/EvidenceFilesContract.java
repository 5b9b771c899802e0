package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.SamplePapers.newAttachmentId;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.guanjia.application.port.EvidenceFiles;
import org.guanjia.domain.evidence.ContentHash;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link EvidenceFiles}. */
public abstract class EvidenceFilesContract {

    private static final byte[] SEALED = "sealed bytes \u0000\uFFFF".getBytes(StandardCharsets.UTF_8);

    /** The same files at every call. */
    protected abstract EvidenceFiles files();

    @Test
    void gives_back_the_bytes_that_were_handed_in_with_their_size_and_hash() throws Exception {
        AttachmentId id = newAttachmentId();

        EvidenceFiles.Stored stored = put(id, SEALED);

        assertThat(read(id)).contains(SEALED);
        assertThat(stored).isEqualTo(new EvidenceFiles.Stored(SEALED.length, hash(SEALED)));
    }

    @Test
    void keeps_what_is_written_byte_by_byte_and_closed_by_its_writer() throws Exception {
        AttachmentId id = newAttachmentId();

        EvidenceFiles.Stored stored = files().put(id, file -> {
            for (byte single : SEALED) {
                file.write(single);
            }
            file.close();
        });

        assertThat(read(id)).contains(SEALED);
        assertThat(stored.hash()).isEqualTo(hash(SEALED));
    }

    @Test
    void keeps_nothing_under_an_identity_that_was_never_used() throws Exception {
        assertThat(read(newAttachmentId())).isEmpty();
    }

    @Test
    void shows_nothing_before_the_file_is_complete() throws Exception {
        AttachmentId id = newAttachmentId();

        files().put(id, file -> {
            file.write(SEALED);
            file.flush();
            assertThat(files().open(id)).isEmpty();
        });

        assertThat(read(id)).contains(SEALED);
    }

    @Test
    void keeps_nothing_where_the_content_breaks_off() throws Exception {
        AttachmentId id = newAttachmentId();

        assertThatThrownBy(() -> files().put(id, file -> {
                    file.write(SEALED);
                    throw new IOException("connection lost");
                }))
                .hasMessage("connection lost");

        assertThat(read(id)).isEmpty();
        put(id, SEALED);
        assertThat(read(id)).contains(SEALED);
    }

    @Test
    void keeps_nothing_where_the_content_is_refused() throws Exception {
        AttachmentId id = newAttachmentId();

        assertThatThrownBy(() -> files().put(id, file -> {
                    file.write(SEALED);
                    throw new Refusal.NotFound("any");
                }))
                .isInstanceOf(Refusal.NotFound.class);

        assertThat(read(id)).isEmpty();
        assertThat(all()).doesNotContain(id);
    }

    @Test
    void never_replaces_what_is_kept() throws Exception {
        AttachmentId id = newAttachmentId();
        put(id, SEALED);

        assertThatThrownBy(() -> put(id, new byte[] {1})).isInstanceOf(IllegalArgumentException.class);

        assertThat(read(id)).contains(SEALED);
    }

    @Test
    void lets_one_of_several_writers_of_an_identity_win() throws Exception {
        for (int round = 0; round < 20; round++) {
            AttachmentId id = newAttachmentId();
            CyclicBarrier start = new CyclicBarrier(4);

            List<Optional<byte[]>> won = Runners.race(4, i -> writer(id, new byte[] {(byte) i}, start));

            List<byte[]> winners = won.stream().flatMap(Optional::stream).toList();
            assertThat(winners).hasSize(1);
            assertThat(read(id)).contains(winners.get(0));
        }
    }

    private Callable<Optional<byte[]>> writer(AttachmentId id, byte[] bytes, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                put(id, bytes);
                return Optional.of(bytes);
            } catch (IllegalArgumentException taken) {
                return Optional.empty();
            }
        };
    }

    @Test
    void lets_files_be_read_more_than_once_and_side_by_side() throws Exception {
        AttachmentId id = newAttachmentId();
        put(id, SEALED);

        try (InputStream one = files().open(id).orElseThrow();
                InputStream other = files().open(id).orElseThrow()) {
            assertThat(one.read()).isEqualTo(other.read());
            assertThat(one.readAllBytes()).isEqualTo(other.readAllBytes());
        }
    }

    @Test
    void drops_what_is_deleted_and_nothing_else() throws Exception {
        AttachmentId dropped = newAttachmentId();
        AttachmentId kept = newAttachmentId();
        put(dropped, SEALED);
        put(kept, SEALED);

        files().delete(dropped);
        files().delete(dropped);

        assertThat(read(dropped)).isEmpty();
        assertThat(read(kept)).contains(SEALED);
        assertThat(all()).contains(kept).doesNotContain(dropped);
    }

    @Test
    void tells_a_file_under_way_among_those_made_before_a_moment() throws Exception {
        AttachmentId id = newAttachmentId();

        files().put(id, file -> {
            assertThat(all()).contains(id);
            file.write(SEALED);
        });

        assertThat(all()).containsOnlyOnce(id);
    }

    @Test
    void lists_only_what_was_made_before_the_moment() throws Exception {
        AttachmentId old = newAttachmentId(MORNING);
        AttachmentId fresh = newAttachmentId(NOON);
        put(old, SEALED);
        put(fresh, SEALED);

        assertThat(files().madeBefore(NOON.truncatedTo(ChronoUnit.MILLIS), Optional.empty(), 10_000))
                .contains(old)
                .doesNotContain(fresh);
        assertThat(all()).contains(old, fresh);
    }

    @Test
    void pages_through_all_towns_without_skipping_or_repeating() throws Exception {
        List<AttachmentId> written = new ArrayList<>();
        for (String town : new String[] {"441900901", "441900902", "441900903"}) {
            for (int i = 0; i < 3; i++) {
                AttachmentId id = new AttachmentId(
                        new TownCode(town),
                        newAttachmentId(MORNING.plus(i, ChronoUnit.DAYS)).ulid());
                put(id, SEALED);
                written.add(id);
            }
        }

        List<AttachmentId> read = new ArrayList<>();
        Optional<AttachmentId> after = Optional.empty();
        List<AttachmentId> page;
        do {
            page = files().madeBefore(MORNING.plus(10, ChronoUnit.DAYS), after, 2);
            read.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
        } while (!page.isEmpty());

        assertThat(read).doesNotHaveDuplicates().containsSubsequence(written);
    }

    private EvidenceFiles.Stored put(AttachmentId id, byte[] bytes) throws IOException {
        return files().put(id, file -> file.write(bytes));
    }

    private Optional<byte[]> read(AttachmentId id) throws IOException {
        Optional<InputStream> found = files().open(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = found.get()) {
            return Optional.of(bytes.readAllBytes());
        }
    }

    private List<AttachmentId> all() throws IOException {
        return files().madeBefore(NOON.plus(1, ChronoUnit.DAYS), Optional.empty(), 100_000);
    }

    private static ContentHash hash(byte[] bytes) throws GeneralSecurityException {
        return ContentHash.of(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
