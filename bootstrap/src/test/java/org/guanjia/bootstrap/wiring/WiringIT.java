package org.guanjia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.guanjia.adapter.crypto.InternalSeals;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.UseCases;
import org.guanjia.application.evidence.Evidence;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.HealthCheck;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.SealRequest;
import org.guanjia.application.port.Secrecy;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.evidence.Removal;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringIT {

    private static final Instant NANOS = Instant.parse("2026-09-28T02:00:00.123456789Z");

    @TempDir
    private Path folder;

    private Instance instance;

    @BeforeEach
    void open() {
        Environment environment = Environment.ofThisMachine().withClock(InstantSource.fixed(NANOS));
        instance = Instance.open(parts(embedded(folder), environment));
    }

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void makes_every_use_case() {
        assertThat(UseCases.all())
                .isNotEmpty()
                .allSatisfy(useCase -> assertThat(instance.get(useCase)).isInstanceOf(useCase));
    }

    @Test
    void the_clock_is_cut_to_microseconds() {
        assertThat(instance.get(InstantSource.class).instant()).isEqualTo(Instant.parse("2026-09-28T02:00:00.123456Z"));
    }

    @Test
    void asks_database_calendar_and_rulebook_for_their_health() {
        assertThat(instance.healthChecks())
                .extracting(HealthCheck::name)
                .containsExactly("database", "calendar", "rulebook");
    }

    @Test
    void asks_for_health_on_the_threads_that_a_host_brings() {
        List<Runnable> tasks = new ArrayList<>();
        Environment environment = Environment.ofThisMachine().withExecutor(task -> {
            tasks.add(task);
            task.run();
        });

        try (Instance hosted = Instance.open(parts(embedded(folder), environment))) {
            assertThat(hosted.healthChecks())
                    .allSatisfy(check -> assertThat(check.check().text()).isNotBlank());
        }

        assertThat(tasks).as("database, calendar and rulebook").hasSize(3);
    }

    @Test
    void nothing_fails_that_is_done_every_so_often_where_there_is_nothing_to_do() {
        Ticks ticks = instance.get(Ticks.class);

        ticks.once(NANOS);

        assertThat(ticks.names())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(ticks.failures(name)).as(name).isZero());
    }

    @Test
    void seals_decisions_itself_unless_a_host_brings_what_does() {
        ElectronicSeal given = new OtherSeal();
        Parts parts = parts(embedded(folder), Environment.ofThisMachine());
        Parts other = new Parts(
                parts.storage(),
                parts.evidence(),
                parts.keys(),
                parts.editions(),
                Gateways.none().sealingBy(given),
                parts.environment());

        assertThat(instance.get(ElectronicSeal.class)).isInstanceOf(InternalSeals.class);
        try (Instance hosted = Instance.open(other)) {
            assertThat(hosted.get(ElectronicSeal.class)).isSameAs(given);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path home = Files.writeString(folder.resolve("file"), "").resolve("home");

        CannotStart obstacle = catchThrowableOfType(CannotStart.class, () -> start(embedded(home)));

        assertThat(obstacle.reason()).isEqualTo(CannotStart.Reason.HOME_UNUSABLE);
        assertThat(obstacle).hasMessage("The folder cannot be made or written to: " + home);
    }

    @Test
    void an_address_without_a_server_is_named() {
        String url = "jdbc:postgresql://127.0.0.1:1/none";
        Storage nowhere =
                new Storage.Own(new DatabaseSettings(url, "guanjia", "", SchemaName.DEFAULT, 2), Optional.empty());

        CannotStart obstacle = catchThrowableOfType(CannotStart.class, () -> start(nowhere));

        assertThat(obstacle.reason()).isEqualTo(CannotStart.Reason.DATABASE_UNREACHABLE);
        assertThat(obstacle).hasMessageContaining(url);
    }

    /** A seal that a host brings. */
    private record OtherSeal() implements ElectronicSeal {
        @Override
        public SealReference seal(SealRequest request) {
            return new SealReference("host-" + request.key());
        }

        @Override
        public Standing verify(SealReference seal, SealRequest request) {
            return seal.equals(seal(request)) ? Standing.STANDS : Standing.UNKNOWN;
        }
    }

    private static Storage embedded(Path home) {
        DatabaseSettings settings = new DatabaseSettings(Database.embedded(home), "guanjia", "", SchemaName.DEFAULT, 2);
        return new Storage.Own(settings, Optional.of(new Storage.Home(home, Optional.of(home.resolve("keys")))));
    }

    private Parts parts(Storage storage, Environment environment) {
        return new Parts(
                storage,
                folder.resolve("evidence"),
                () -> OpenKeys.open(folder.resolve("keys")),
                Editions.bundled(),
                Gateways.none(),
                environment);
    }

    private void start(Storage storage) {
        Instance.open(parts(storage, Environment.ofThisMachine())).close();
    }

    /** A photo with a text beside the picture goes in; what is opened again has the picture only, what lies there neither. */
    @Test
    void a_file_goes_in_cleaned_and_sealed_and_comes_out_readable() throws IOException {
        Evidence evidence = instance.get(Evidence.class);
        AttachmentId id = AttachmentId.parse("441900122-01K66W5N00ABCDEFGHJKMNPQRS");
        PersonKey key = instance.get(Secrecy.class).newKey(PersonId.parse("441900122-01K66W5N00ABCDEFGHJKMNPQRT"));
        byte[] jpeg = HexFormat.of()
                .parseHex("ffd8" + "fffe0008" + HexFormat.of().formatHex("SECRET".getBytes(StandardCharsets.US_ASCII))
                        + "ffc0000b080001000101011100" + "ffda0008010100003f00" + "d2cf20" + "ffd9");

        Attachment taken = evidence.take(id, new ByteArrayInputStream(jpeg), key);

        try (InputStream opened = evidence.open(id, key).orElseThrow()) {
            assertThat(opened.readAllBytes())
                    .hasSize((int) taken.size())
                    .startsWith(0xFF, 0xD8, 0xFF, 0xC0)
                    .endsWith(0xCF, 0x20, 0xFF, 0xD9);
        }
        Path file = folder.resolve("evidence/441900122/01K66/01K66W5N00ABCDEFGHJKMNPQRS");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET");
        assertThat(taken.removed()).containsExactly(Removal.DESCRIPTION);
    }
}
