package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At 200,000 messages, of which a quarter waits at once, every query goes by an index and reads little more than it gives. */
class MessagePlansIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final int ALL = 200_000;
    private static final int FAULTY = 200;
    private static final TownCode TOWN = ManyWishes.town(7);
    private static final Set<TownCode> TOWNS =
            IntStream.range(0, ManyWishes.TOWNS).mapToObj(ManyWishes::town).collect(Collectors.toSet());

    private static final String MESSAGES = """
            insert into <schema>.outbox (town, id, wish, occasion, recipient, queued_at, version, stage, attempts, doubts,
                next_at, fault, since)
            select (441900001 + n % 33)::text, '02' || lpad(n::text, 24, '0'), '01' || lpad((n / 33 / 2 * 33 + n % 33)::text, 24, '0'),
                'RECEIPT', '441900001-' || lpad(n::text, 26, '0'), timestamptz '2025-12-01 00:00:00+00', 1,
                case when n % 4 = 0 then 'WAITING' when n % 1000 = 1 then 'HELD' else 'ACCEPTED' end, 0, 0,
                case when n % 4 = 0 then timestamptz '2026-01-01 00:00:00+00' - n % 700 * interval '1 minute' end,
                case when n % 1000 = 1 then 'NO_NUMBER' end, timestamptz '2025-12-01 00:00:00+00'
            from generate_series(0, :last) n""";

    private final QueryPlans plans = new QueryPlans();
    private final Jdbi jdbi = DATABASE.jdbi().setSqlLogger(plans);
    private final Outbox outbox = new JdbiOutbox(jdbi, Dialect.POSTGRESQL);

    @BeforeAll
    static void write_many() {
        Jdbi jdbi = DATABASE.patientJdbi();
        jdbi.useTransaction(
                handle -> handle.createUpdate(MESSAGES).bind("last", ALL - 1).execute());
        jdbi.useHandle(handle -> handle.execute("analyze <schema>.outbox"));
    }

    @Test
    void gives_what_is_due_in_the_whole_city_however_much_waits_and_nothing_where_nothing_is() {
        List<OutgoingMessage> due = outbox.due(TOWNS, ManyWishes.DAY, 100);

        assertThat(due)
                .hasSize(100)
                .isSortedAccordingTo((one, other) -> one.dispatch()
                        .nextAt()
                        .orElseThrow()
                        .compareTo(other.dispatch().nextAt().orElseThrow()));
        assertThat(outbox.due(TOWNS, ManyWishes.DAY.minusSeconds(86_400), 100)).isEmpty();

        assertReads(100, "outbox_due");
    }

    @Test
    void lists_what_needs_a_person_from_anywhere_by_going_through_that_alone() {
        MessageId anywhere = new MessageId(TOWN, ulid("02", 100_000));

        assertThat(outbox.needingPerson(TOWNS, Set.of(), Optional.of(anywhere), 50))
                .hasSize(50);

        assertReads(FAULTY, "outbox_faulty");
    }

    @Test
    void finds_a_message_and_those_about_a_wish() {
        assertThat(outbox.about(ManyWishes.id(33))).hasSize(2);
        assertThat(outbox.find(new MessageId(TOWN, ulid("02", 7)))).isPresent();

        assertReads(3, "outbox_about", "outbox_pk");
    }

    private static Ulid ulid(String start, int number) {
        return new Ulid(start + "%024d".formatted(number));
    }

    private void assertReads(long most, String... indexes) {
        assertThat(plans.scan("outbox")).as("every row was gone through").isFalse();
        assertThat(plans.indexes()).containsExactlyInAnyOrder(indexes);
        assertThat(plans.rowsRead("outbox")).as("rows read").isLessThanOrEqualTo(most);
    }
}
