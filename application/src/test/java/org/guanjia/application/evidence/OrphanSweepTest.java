package org.guanjia.application.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryEvidenceFiles;
import org.guanjia.application.port.AttachmentRecorded;
import org.guanjia.application.port.Attachments;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.junit.jupiter.api.Test;

class OrphanSweepTest {

    private static final TownCode HOUJIE = new TownCode("441900122");
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00Z");
    private static final Instant NEXT_DAY = MORNING.plus(Duration.ofDays(1));

    private final CountingUlids ulids = new CountingUlids();
    private final MemoryEvidenceFiles files = new MemoryEvidenceFiles();
    private final Set<AttachmentId> onRecord = new HashSet<>();
    private final OrphanSweep sweep = new OrphanSweep(files, new Attachments() {
        @Override
        public Optional<AttachmentRecorded> find(AttachmentId id) {
            return Optional.empty();
        }

        @Override
        public List<AttachmentRecorded> of(WishId wish) {
            return List.of();
        }

        @Override
        public Set<AttachmentId> onRecord(List<AttachmentId> ids) {
            Set<AttachmentId> known = new HashSet<>(ids);
            known.retainAll(onRecord);
            return known;
        }
    });

    @Test
    void drops_the_files_that_no_act_recorded_and_no_others() throws IOException {
        List<AttachmentId> kept = new ArrayList<>();
        for (int i = 0; i < 1_200; i++) {
            AttachmentId id = put(MORNING);
            if (i % 3 == 0) {
                onRecord.add(id);
                kept.add(id);
            }
        }

        assertThat(sweep.sweep(NEXT_DAY)).isEqualTo(800);

        assertThat(files.madeBefore(NEXT_DAY, Optional.empty(), 10_000)).containsExactlyElementsOf(kept);
        assertThat(sweep.sweep(NEXT_DAY)).isZero();
    }

    @Test
    void leaves_what_may_still_be_recorded() throws IOException {
        AttachmentId underWay = put(NEXT_DAY);

        assertThat(sweep.sweep(NEXT_DAY)).isZero();

        assertThat(files.open(underWay)).isPresent();
    }

    private AttachmentId put(Instant at) throws IOException {
        AttachmentId id = new AttachmentId(HOUJIE, ulids.next(at));
        files.put(id, file -> file.write(1));
        return id;
    }
}
