package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.SampleWishEvents;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.jdbi.v3.core.Jdbi;

/** Wishes of 33 towns as some years leave them: one in ten is still open. They are written without their journal. */
final class ManyWishes {

    static final int TOWNS = 33;
    static final int ALL = 200_000;
    static final Instant DAY = Instant.parse("2026-01-01T00:00:00Z");

    private static final String WRITE = """
            insert into <schema>.wish (town, id, version, head, number, stage, kind, mode, village, office, handler, department,
                person,
                field, channel, amount, submitted_at, open_due_at, awaits_calendar, calendars, ended_at, with_aid,
                continued_town, continued_as, state)
            select town, id, 1, ''::bytea, 'W-' || town || '-' || n, stage, 'URGENT_PERSONAL', 'EXPRESS', village,
                village || ':village-committee', 'clerk-' || n / 33 % 60,
                case when stage = 'WITH_DEPARTMENT' then 'department-' || n / 6600 % 3 end, '441900001-' || lpad((n / 2)::text, 26, '0'),
                'field-' || n / 33 % 9, 'channel-' || n / 33 % 20, n,
                timestamptz '2024-01-01 00:00:00+00' + n * interval '5 minutes',
                case when open and n % 1009 > 3 then timestamptz '2026-01-01 00:00:00+00' + (n % 700) * interval '1 hour' end,
                open and n % 1009 <= 3,
                case when open then case when n / 33 % 1000 = 10 then 'prc-2025' else 'prc-2026' end end,
                case when not open then timestamptz '2026-01-01 00:00:00+00' end,
                stage = 'CLOSED',
                case when stage = 'TRANSFERRED' then town end,
                case when stage = 'TRANSFERRED' then case when n / 33 % 5000 = 1020 then 'gone' else id end end,
                :state
            from (select n, (441900001 + n % 33)::text as town, '01' || lpad(n::text, 24, '0') as id,
                    (441900001 + n % 33)::text || lpad((201 + n / 33 % 18)::text, 3, '0') as village,
                    stages[1 + n / 33 % 200] as stage, n / 33 % 200 < 20 as open
                from generate_series(0, :last) n, (select :stages::varchar[] as stages) known) drawn""";

    private ManyWishes() {}

    static TownCode town(int number) {
        return new TownCode(Integer.toString(441_900_001 + number));
    }

    static VillageCode village(int town, int number) {
        return new VillageCode(town(town) + Integer.toString(201 + number));
    }

    /** The id of the wish of that number; it is of the town of that number modulo 33. */
    static WishId id(int number) {
        return new WishId(town(number % TOWNS), new Ulid("01" + String.format(Locale.ROOT, "%024d", number)));
    }

    /** The person of two wishes, of that number and the next. */
    static PersonId person(int number) {
        return new PersonId(town(0), new Ulid(String.format(Locale.ROOT, "%026d", number / 2)));
    }

    /** How many wishes of a town were transferred. */
    static int transferredOf(TownCode town) {
        return (int) IntStream.range(0, ALL)
                .filter(number -> town(number % TOWNS).equals(town))
                .filter(number -> stages().get(number / TOWNS % 200).equals("TRANSFERRED"))
                .count();
    }

    static void writeTo(Jdbi jdbi) {
        jdbi.useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            handle.createUpdate(WRITE)
                    .bind("state", RecordJson.write(newborn()))
                    .bindArray("stages", String.class, stages())
                    .bind("last", ALL - 1)
                    .execute();
        });
        jdbi.useHandle(handle -> handle.execute("analyze <schema>.wish"));
    }

    /** Every row holds this state, whatever its columns say. */
    private static WishState newborn() {
        return Wish.fold(id(0), SampleWishEvents.all().subList(0, 1)).state();
    }

    /** Of two hundred wishes twenty are open. */
    private static List<String> stages() {
        List<WishStage> open =
                Stream.of(WishStage.values()).filter(stage -> !stage.isEnd()).toList();
        List<WishStage> ends = List.of(WishStage.REFUSED, WishStage.WITHDRAWN, WishStage.TRANSFERRED);
        return IntStream.range(0, 200)
                .mapToObj(i -> i < 20 ? open.get(i % open.size()) : i < 30 ? ends.get(i % 3) : WishStage.CLOSED)
                .map(Enum::name)
                .toList();
    }
}
