package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.adapter.contract.Stores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stores say while nothing more can be written, and that they go on by themselves once it can. */
class H2FullDiskIT {

    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final String ACTOR = "staff-0017";
    private static final int TIMES = Scale.of(100, 4);
    private static final int MOST_ROOM = 40_000;
    private static final int AT_LEAST_REFUSED = 3;
    private static final int MOST_TRIES = 10;

    private final Random chance = new Random(5);
    private final List<ExtensionId> done = new ArrayList<>();

    @AfterEach
    void free() {
        FullDisk.has(Long.MAX_VALUE);
    }

    @Test
    void what_cannot_be_written_is_not_done_and_all_goes_on_when_there_is_room_again(@TempDir Path folder) {
        DatabaseSettings settings = new DatabaseSettings(
                FullDisk.address(Database.embedded(folder)) + ";RETENTION_TIME=0",
                "guanjia",
                "",
                SchemaName.DEFAULT,
                2,
                AwayDatabaseContract.SHORT);
        try (Database database = Database.open(settings)) {
            Stores stores = TestDatabase.stores(database.dataSource(), SchemaName.DEFAULT, HostTransaction.NONE);
            Runnable tidying = Database.tidying(database.dataSource()).orElseThrow();
            for (int i = 0; i < TIMES; i++) {
                fill(stores, tidying);
                FullDisk.has(Long.MAX_VALUE);
                putOnceBack(stores, newId());
                assertAllThere(stores);
            }
        }
        try (Database again = Database.open(settings)) {
            assertAllThere(TestDatabase.stores(again.dataSource(), SchemaName.DEFAULT, HostTransaction.NONE));
        }
    }

    /** Room is used anew at once, and is made in between. */
    private void fill(Stores stores, Runnable tidying) {
        FullDisk.has(chance.nextInt(MOST_ROOM));
        int refused = 0;
        while (refused < AT_LEAST_REFUSED) {
            ExtensionId id = newId();
            try {
                put(stores, id);
                tidying.run();
            } catch (Unavailable full) {
                refused++;
            }
        }
    }

    /** Connections that are lent for the first time since then may still be dead ones. */
    private void putOnceBack(Stores stores, ExtensionId id) {
        for (int tries = 1; tries < MOST_TRIES; tries++) {
            try {
                put(stores, id);
                return;
            } catch (Unavailable stillFull) {
                assertThat(stillFull).hasCauseInstanceOf(Exception.class);
            }
        }
        put(stores, id);
    }

    private void assertAllThere(Stores stores) {
        assertThat(done)
                .allSatisfy(id -> assertThat(stores.journal().entries(id)).hasSize(1));
    }

    private void put(Stores stores, ExtensionId id) {
        ExtensionTerms terms = new ExtensionTerms(
                new RulebookId("2022"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "会议纪要〔2026〕3号",
                new TreeSet<>());
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, NOON);
        Outcome<RulebookExtension, ExtensionEvent> born =
                new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
        CommandKey key = CommandKey.of(ACTOR, id.text(), "request".getBytes(StandardCharsets.UTF_8));
        stores.transactions().in(DONGGUAN, Optional.of(key), tx -> new Changes(ACTOR, NOON, List.of(born), List.of()));
        done.add(id);
    }

    private ExtensionId newId() {
        byte[] randomness = new byte[10];
        chance.nextBytes(randomness);
        return new ExtensionId(DONGGUAN, Ulid.of(NOON, randomness));
    }
}
