package org.guanjia.adapter.contract;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.IntakeEvent;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishState;

/** Things that contract tests speak of. Every identity made here is new, so that tests can share one database. */
final class Fixtures {

    static final TownCode DONGGUAN = new TownCode("441900000");
    static final RulebookId PLAN_2022 = new RulebookId("2022");
    static final Instant MORNING = Instant.parse("2026-09-28T02:00:00.123456Z");
    static final Instant NOON = Instant.parse("2026-09-28T04:00:00.654321Z");
    static final Actor BUREAU_CLERK = new Actor("staff-0017", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));

    private static final AtomicLong SEQUENCE = new AtomicLong();
    private static final AtomicLong TOWNS = new AtomicLong(441_950_001);

    private Fixtures() {}

    static ExtensionId newExtensionId() {
        return new ExtensionId(DONGGUAN, newUlid());
    }

    /** A town of Dongguan that nobody else has written to; a city's own code is none. */
    static TownCode newTown() {
        return new TownCode(Long.toString(TOWNS.getAndUpdate(last -> last % 1000 == 999 ? last + 2 : last + 1)));
    }

    static RulebookId newRulebookId() {
        return new RulebookId("plan-" + SEQUENCE.incrementAndGet());
    }

    static Ulid newUlid() {
        byte[] randomness =
                ByteBuffer.allocate(10).putLong(2, SEQUENCE.incrementAndGet()).array();
        return Ulid.of(MORNING, randomness);
    }

    static CommandKey newKey(String request) {
        return key("key-" + SEQUENCE.incrementAndGet(), request);
    }

    static CommandKey key(String key, String request) {
        return CommandKey.of(BUREAU_CLERK.subject(), key, request.getBytes(StandardCharsets.UTF_8));
    }

    static ExtensionTerms terms() {
        return terms(PLAN_2022);
    }

    static ExtensionTerms terms(RulebookId rulebook) {
        return new ExtensionTerms(
                rulebook,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "市政府办会议纪要〔2026〕3号：𠮷祥社区等继续实施",
                new TreeSet<>(Set.of(2026, 2025)));
    }

    static Outcome<RulebookExtension, ExtensionEvent> recorded(ExtensionId id) {
        return recorded(id, terms());
    }

    static Outcome<RulebookExtension, ExtensionEvent> recorded(ExtensionId id, ExtensionTerms terms) {
        ExtensionEvent birth = new ExtensionEvent.Recorded(terms, MORNING);
        return new Outcome<>(RulebookExtension.fold(id, List.of(birth)), List.of(birth));
    }

    static Outcome<RulebookExtension, ExtensionEvent> endedEarly(RulebookExtension extension, LocalDate lastDay) {
        return extension.then(List.of(new ExtensionEvent.EndedEarly(lastDay, "新方案施行", NOON)));
    }

    /** A number from 1 that was never given here. */
    static int newSerial() {
        return Math.toIntExact(SEQUENCE.incrementAndGet());
    }

    static VillageCode villageOf(TownCode town, int number) {
        return new VillageCode(town.text() + String.format(Locale.ROOT, "%03d", number));
    }

    /** The birth of a wish, whatever its state is. */
    static Outcome<Wish, WishEvent> born(WishId id, WishState state) {
        return new Outcome<>(
                Wish.restore(id, 1, state), List.of(SampleWishEvents.all().get(0)));
    }

    /** The same wish one event later, in that state. */
    static Outcome<Wish, WishEvent> then(Wish wish, WishState state) {
        return new Outcome<>(
                Wish.restore(wish.id(), wish.version() + 1, state), List.of(new IntakeEvent.Acknowledged(NOON)));
    }
}
