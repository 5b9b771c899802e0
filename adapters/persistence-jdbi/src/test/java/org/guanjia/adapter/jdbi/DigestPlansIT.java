package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.QueuedDigest;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At 200,000 digests, calls and turns at numbers every query goes by an index and reads little more than it gives. */
class DigestPlansIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final int ALL = 200_000;
    private static final TownCode CITY = new TownCode("441900000");
    private static final TownCode TOWN = ManyWishes.town(7);
    private static final Set<TownCode> TOWNS =
            IntStream.range(0, ManyWishes.TOWNS).mapToObj(ManyWishes::town).collect(Collectors.toSet());

    /** Three thousand members of staff; one digest in ten is under way, and one in two hundred is due by the day. */
    private static final String DIGESTS = """
            insert into <schema>.digest (town, staff, ordinal, id, queued_at, due_at, version, stage, attempts, doubts, next_at,
                since)
            select (441900001 + n % 33)::text, '01' || lpad((n / 33 % 90)::text, 24, '0'), 1 + n / 33 / 90,
                '02' || lpad(n::text, 24, '0'), timestamptz '2025-12-01 00:00:00+00',
                timestamptz '2025-12-01 00:00:00+00', 1, case when n / 33 % 10 = 0 then 'WAITING' else 'ACCEPTED' end, 0, 0,
                case when n / 33 % 200 = 0 then timestamptz '2026-01-01 00:00:00+00' - n % 700 * interval '1 hour'
                    when n / 33 % 10 = 0 then timestamptz '2026-01-02 00:00:00+00' + n % 700 * interval '1 hour' end,
                timestamptz '2025-12-01 00:00:00+00'
            from generate_series(0, :last) n""";

    private static final String CALLS = """
            insert into <schema>.staff_call (town, wish, clock, due_at, kind, ordinal, remind_at, staff_town, staff)
            select town, '01' || lpad(n::text, 24, '0'), 'WHOLE_CASE', timestamptz '2025-12-01 00:00:00+00', 'RED', 0,
                timestamptz '2025-12-01 00:00:00+00', case when n / 33 % 20 = 0 then '441900000' else town end,
                '01' || lpad((n / 33 / 4)::text, 24, '0')
            from (select n, (441900001 + n % 33)::text as town from generate_series(0, :last) n) drawn""";

    private static final String USES = """
            insert into <schema>.number_use (town, number, turn, used_at)
            select '441900000', lpad((n / 10)::text, 64, '0'), 1 + n % 10, timestamptz '2025-12-31 00:00:00+00'
            from generate_series(0, :last) n""";

    private static final String PARTS = """
            insert into <schema>.message_part (town, message, version, number, reference)
            select (441900001 + n % 33)::text, '02' || lpad(n::text, 24, '0'), 3, 1, 'reference-' || n
            from generate_series(0, :last) n""";

    private final QueryPlans plans = new QueryPlans();
    private final Jdbi jdbi = DATABASE.jdbi().setSqlLogger(plans);
    private final Digests digests = new JdbiDigests(jdbi, Dialect.POSTGRESQL);

    @BeforeAll
    static void write_many() {
        Jdbi jdbi = DATABASE.patientJdbi();
        jdbi.useTransaction(handle -> {
            for (String many : List.of(DIGESTS, CALLS, USES, PARTS)) {
                handle.createUpdate(many).bind("last", ALL - 1).execute();
            }
        });
        jdbi.useHandle(handle -> List.of("digest", "staff_call", "number_use", "message_part")
                .forEach(table -> handle.execute("analyze <schema>." + table)));
    }

    @Test
    void tells_who_is_called() {
        List<StaffRecordId> first = digests.called(TOWN, Optional.empty(), 50);

        assertThat(first).hasSize(50);
        assertThat(digests.called(TOWN, Optional.of(first.get(49)), 50))
                .hasSize(50)
                .doesNotContainAnyElementsOf(first);

        assertReads("staff_call", 2 * 5 * 51, "staff_call_of_staff");
    }

    @Test
    void gives_the_calls_for_somebody_in_a_town_and_anywhere() {
        StaffRecordId clerk = new StaffRecordId(TOWN, ulid("01", 7));
        StaffRecordId officer = new StaffRecordId(CITY, ulid("01", 5));

        assertThat(digests.calls(clerk, Set.of(TOWN))).hasSize(4);
        assertThat(digests.calls(officer, TOWNS)).hasSize(33);

        assertReads("staff_call", 4 + 33, "staff_call_of_staff");
    }

    @Test
    void gives_the_latest_of_somebody() {
        assertThat(digests.of(new StaffRecordId(TOWN, ulid("01", 7)), 1)).hasSize(1);
        assertThat(digests.of(new StaffRecordId(TOWN, ulid("01", 7)), 50)).hasSize(50);

        assertReads("digest", 51, "digest_pk");
    }

    @Test
    void gives_what_is_due_in_the_whole_city_and_nothing_where_nothing_is() {
        assertThat(digests.due(TOWNS, ManyWishes.DAY, 100)).hasSize(100);
        assertThat(digests.due(TOWNS, ManyWishes.DAY.minusSeconds(86_400 * 60), 100))
                .isEmpty();

        assertReads("digest", 100, "digest_due");
    }

    @Test
    void finds_a_digest_by_its_name_and_by_that_of_a_part() {
        QueuedDigest one = new QueuedDigest(new StaffRecordId(TOWN, ulid("01", 7)), 3, ManyWishes.DAY, ManyWishes.DAY);

        assertThat(digests.find(one.id())).isEmpty();
        assertThat(new JdbiOutbox(jdbi, Dialect.POSTGRESQL).sentAs(new SmsReference("reference-4711")))
                .hasSize(1);

        assertThat(plans.scan("digest") || plans.scan("message_part")).isFalse();
        assertThat(plans.indexes()).contains("digest_id", "message_part_reference");
        assertThat(plans.rowsRead("digest") + plans.rowsRead("message_part")).isLessThanOrEqualTo(2);
    }

    @Test
    void gives_the_turns_at_a_number() {
        assertThat(digests.uses(CITY, new Blind("%064d".formatted(4711)))).hasSize(10);

        assertReads("number_use", 10, "number_use_pk");
    }

    private static Ulid ulid(String start, int number) {
        return new Ulid(start + "%024d".formatted(number));
    }

    private void assertReads(String table, long most, String... indexes) {
        assertThat(plans.scan(table)).as("every row was gone through").isFalse();
        assertThat(plans.indexes()).containsExactlyInAnyOrder(indexes);
        assertThat(plans.rowsRead(table)).as("rows read").isLessThanOrEqualTo(most);
    }
}
