package org.guanjia.application.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.memory.CountingUlids;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;

/** Stores in which something happens in some towns. */
final class Towns {

    static final TownCode DONGGUAN = new TownCode("441900000");
    static final TownCode DALANG = new TownCode("441900113");
    static final TownCode CHANGPING = new TownCode("441900110");
    static final Instant MORNING = Instant.parse("2026-09-28T02:00:00Z");
    static final Region REGION =
            Region.parse(source("towns.csv"), source("villages.csv"), source("economic_classes.csv"));

    private static final Actor BUREAU = new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));

    private final MemoryStores stores = new MemoryStores();
    private final CountingUlids ulids = new CountingUlids();
    private final Sealer sealer = new Sealer(stores.feed(), REGION);

    MemoryStores stores() {
        return stores;
    }

    /** So many things happen in a town, and are sealed. */
    void happen(TownCode town, int events) {
        for (int i = 0; i < events; i++) {
            ExtensionTerms terms = new ExtensionTerms(
                    new RulebookId("2022"),
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 12, 31),
                    "会议纪要",
                    new TreeSet<>(List.of(2026)));
            ExtensionEvent birth = new ExtensionEvent.Recorded(terms, MORNING);
            ExtensionId id = new ExtensionId(town, ulids.next(MORNING));
            Outcome<RulebookExtension, ExtensionEvent> born =
                    new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
            stores.in(town, Optional.empty(), tx -> Changes.by(BUREAU, MORNING, born));
        }
        sealer.seal(MORNING);
    }

    private static SourceText source(String file) {
        try (InputStream content = Region.class.getResourceAsStream(file)) {
            return new SourceText(file, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
