package org.guanjia.bootstrap.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.JournalAudit.Part;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.config.Configuration.DatabaseAccess;
import org.guanjia.bootstrap.config.Setting;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedCopyIT {

    private static final int COPIES = Scale.of(20, 5);
    private static final Actor BUREAU =
            new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("441900000")));

    @TempDir
    private Path folder;

    @Test
    void a_copy_made_while_others_write_holds_everything_acknowledged_and_is_whole() throws InterruptedException {
        DatabaseAccess access = Configuration.of(
                        Map.of(Setting.HOME, folder.resolve("home").toString()), Map.of(), Optional.empty())
                .database();
        AtomicLong acknowledged = new AtomicLong();
        AtomicBoolean enough = new AtomicBoolean();
        try (Guanjia guanjia = Guanjia.builder().embedded(access.home()).start()) {
            Thread writer = new Thread(() -> {
                while (!enough.get()) {
                    guanjia.extensions().record(BUREAU, through2026());
                    acknowledged.incrementAndGet();
                }
            });
            writer.start();
            try {
                for (int i = 0; i < COPIES; i++) {
                    assertWhole(access, acknowledged);
                }
            } finally {
                enough.set(true);
                writer.join();
            }
        }
    }

    private static void assertWhole(DatabaseAccess access, AtomicLong acknowledged) {
        long before = acknowledged.get();
        Path copied;
        try (EmbeddedCopy copy = EmbeddedCopy.of(access.home());
                AuditedStore store = AuditedStore.open(access.at(copy.folder()))) {
            copied = copy.folder();
            Part part = store.audit().examine(Scope.everything(), Optional.empty(), Integer.MAX_VALUE);
            assertThat(part.findings()).isEmpty();
            assertThat(part.aggregates()).isGreaterThanOrEqualTo(before);
        }
        assertThat(Files.exists(copied)).isFalse();
    }

    private static RecordExtension.Command through2026() {
        return new RecordExtension.Command(
                "2022", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "会议纪要", Set.of(2026));
    }
}
