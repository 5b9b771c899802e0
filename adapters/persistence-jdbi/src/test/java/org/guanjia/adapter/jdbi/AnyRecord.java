package org.guanjia.adapter.jdbi;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.fund.AllocationTable;
import org.guanjia.domain.fund.AllocationWeights;
import org.guanjia.domain.fund.Indicators;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Percentage;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;

/** Records by chance, whatever they are made of. What a record refuses is made anew. */
final class AnyRecord {

    private static final int TRIES = 100_000;
    private static final int MOST_OF_A_LIST = 3;
    private static final List<String> TOWNS = List.of("441900000", "441900105", "441900199");
    private static final List<String> OFFICES =
            List.of("441900105206:village-committee", "441900105:town-department:housing", "441900000:city-charity");
    private static final List<String> TEXTS = List.of(
            "莞财拨〔2026〕1号",
            "𠮷㐂䶮𬱖有限公司",
            "阿卜杜拉·买买提 \"商行\" \\ / <&>",
            "e\u0301 é ﬁ １２３ ｅ",
            "👨‍👩‍👧‍👦 '=1+1'",
            "null",
            "{\"is\":\"of-person\"}",
            "\uFFFD\uFEFF\u00A0x",
            "x".repeat(200));

    private final Random chance;
    private final Map<Class<?>, Supplier<Object>> known;

    AnyRecord(Random chance) {
        this.chance = chance;
        this.known = Map.ofEntries(
                Map.entry(String.class, () -> of(TEXTS)),
                Map.entry(TownCode.class, () -> new TownCode(of(TOWNS))),
                Map.entry(VillageCode.class, () -> new VillageCode(of(TOWNS) + "20" + chance.nextInt(3))),
                Map.entry(Ulid.class, () -> Ulid.of(instant(), bytes())),
                Map.entry(Code.class, () -> new Code(of(List.of("medical", "a-1")))),
                Map.entry(RulebookId.class, () -> new RulebookId(of(List.of("2020", "2022", "x-9")))),
                Map.entry(Money.class, () -> Money.ofFen(of(List.of(0L, 1L, 99L, 120_050L, Long.MAX_VALUE)))),
                Map.entry(Percentage.class, () -> new Percentage(chance.nextInt(100_001))),
                Map.entry(Instant.class, this::instant),
                Map.entry(AllocationTable.class, this::table),
                Map.entry(Office.class, () -> Office.parse(of(OFFICES))),
                Map.entry(
                        FrozenContent.class,
                        () -> new FrozenContent(of(List.of("0", "f")).repeat(64))),
                Map.entry(LocalDate.class, () -> LocalDate.of(2024, 2, 1 + chance.nextInt(29))),
                Map.entry(int.class, () -> 2020 + chance.nextInt(81)),
                Map.entry(Integer.class, () -> 2020 + chance.nextInt(81)),
                Map.entry(long.class, () -> of(List.of(1L, 7L, 1L << 40))),
                Map.entry(Long.class, () -> of(List.of(1L, 7L, 1L << 40))));
    }

    /** One of that type. */
    <T> T of(Class<T> type) {
        return type.cast(value(type));
    }

    private Object value(Type type) {
        if (type instanceof ParameterizedType holder) {
            Type held = holder.getActualTypeArguments()[0];
            return holder.getRawType() == Optional.class
                    ? Optional.of(true).filter(some -> chance.nextBoolean()).map(some -> value(held))
                    : Stream.generate(() -> value(held))
                            .limit(chance.nextInt(MOST_OF_A_LIST + 1))
                            .toList();
        }
        Class<?> plain = (Class<?>) type;
        if (known.containsKey(plain)) {
            return known.get(plain).get();
        }
        if (plain.isEnum()) {
            return of(List.of(plain.getEnumConstants()));
        }
        return plain.isSealed() ? value(of(List.of(plain.getPermittedSubclasses()))) : record(plain);
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        for (int i = 0; i < TRIES; i++) {
            Optional<Object> made = tried(
                    type,
                    Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new),
                    Stream.of(components)
                            .map(component -> value(component.getGenericType()))
                            .toArray());
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new IllegalStateException("No " + type + " was to be made");
    }

    private static Optional<Object> tried(Class<?> type, Class<?>[] types, Object[] values) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException || refused.getCause() instanceof Refusal) {
                return Optional.empty();
            }
            throw new IllegalStateException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Shares are calculated. */
    private AllocationTable table() {
        List<Indicators> towns = Stream.of("441900105", "441900199")
                .map(town -> new Indicators(
                        new TownCode(town),
                        1 + chance.nextInt(40),
                        1 + chance.nextInt(100_000),
                        1 + chance.nextInt(33),
                        1 + chance.nextInt(1_000_000),
                        new Percentage(1 + chance.nextInt(10_000)),
                        Optional.of(new Percentage(1 + chance.nextInt(10_000)))))
                .toList();
        AllocationWeights weights = new AllocationWeights(1, 2, 3, 4, 5, chance.nextInt(2), 34);
        return AllocationTable.of(Money.ofFen(1 + chance.nextInt(Integer.MAX_VALUE)), towns, weights);
    }

    private Instant instant() {
        return Instant.EPOCH.plus(Math.floorMod(chance.nextLong(), 4_000_000_000_000_000L), ChronoUnit.MICROS);
    }

    private byte[] bytes() {
        byte[] bytes = new byte[10];
        chance.nextBytes(bytes);
        return bytes;
    }

    private <T> T of(List<T> some) {
        return some.get(chance.nextInt(some.size()));
    }
}
