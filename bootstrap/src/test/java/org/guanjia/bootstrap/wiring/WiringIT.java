package org.guanjia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.adapter.jdbi.Database;
import org.guanjia.adapter.jdbi.DatabaseSettings;
import org.guanjia.adapter.jdbi.SchemaName;
import org.guanjia.application.UseCases;
import org.guanjia.application.port.HealthCheck;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WiringIT {

    private static final Instant NANOS = Instant.parse("2026-09-28T02:00:00.123456789Z");

    @TempDir
    private Path folder;

    private Database database;
    private Injector injector;

    @BeforeEach
    void wire() throws IOException {
        Path keys = folder.resolve("guanjia.keys");
        KeyFile.create(keys);
        database = Database.open(new DatabaseSettings(Database.embedded(folder), "guanjia", "", SchemaName.DEFAULT, 2));
        Editions editions = new Editions(
                EditionFiles.bundledRegion(), EditionFiles.bundledRulebooks(), EditionFiles.bundledCalendar());
        injector =
                Wiring.injector(database, SchemaName.DEFAULT, editions, KeyFile.open(keys), InstantSource.fixed(NANOS));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makes_every_use_case() {
        assertThat(UseCases.all())
                .isNotEmpty()
                .allSatisfy(useCase -> assertThat(injector.getInstance(useCase)).isInstanceOf(useCase));
    }

    @Test
    void the_clock_is_cut_to_microseconds() {
        assertThat(injector.getInstance(InstantSource.class).instant())
                .isEqualTo(Instant.parse("2026-09-28T02:00:00.123456Z"));
    }

    @Test
    void asks_database_calendar_and_rulebook_for_their_health() {
        Set<HealthCheck> checks = injector.getInstance(Key.get(new TypeLiteral<>() {}));

        assertThat(checks).extracting(HealthCheck::name).containsExactly("database", "calendar", "rulebook");
    }
}
