package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.Reminders.Audience;
import org.guanjia.application.port.Reminders.Cursor;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** At 200,000 wishes under watch and as many reminders every query goes by an index and reads little more than it gives. */
class ReminderPlansIT {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.postgresql();

    private static final int PAGE = 50;
    private static final TownCode TOWN = ManyWishes.town(7);
    private static final Set<TownCode> CITY =
            IntStream.range(0, ManyWishes.TOWNS).mapToObj(ManyWishes::town).collect(Collectors.toSet());
    private static final Instant DAY = ManyWishes.DAY;

    private static final int ALL = 200_000;

    /** One wish in two hundred is due for a look by the day; they are written without their wishes. */
    private static final String WATCHES = """
            insert into <schema>.watch (town, wish, turn, next_at, looked_at)
            select (441900001 + n % 33)::text, '01' || lpad(n::text, 24, '0'), 1,
                case when n / 33 % 200 = 0 then timestamptz '2026-01-01 00:00:00+00' - n % 700 * interval '1 hour'
                    when n / 33 % 10 = 0 then timestamptz '2026-01-02 00:00:00+00' + n % 700 * interval '1 hour' end,
                timestamptz '2025-12-31 00:00:00+00'
            from generate_series(0, :last) n""";

    /** One in ten stands. */
    private static final String REMINDERS = """
            insert into <schema>.reminder (town, wish, clock, due_at, kind, ordinal, remind_at, number, village, handler, office,
                superior, given_at, late, settled_at)
            select town, '01' || lpad(n::text, 24, '0'), 'WHOLE_CASE',
                timestamptz '2025-12-01 00:00:00+00' + n % 700 * interval '1 hour', 'RED', 0,
                timestamptz '2025-12-01 00:00:00+00', 'W-441900105-2026-000123-2', village,
                case when n / 7 % 2 = 0 then 'clerk-' || n / 33 % 60 end,
                case when n / 7 % 2 = 1 then village || ':village-committee' end,
                town || ':town-lead-department', timestamptz '2025-12-01 00:00:00+00', false,
                case when n / 33 % 10 > 0 then timestamptz '2025-12-02 00:00:00+00' end
            from (select n, (441900001 + n % 33)::text as town,
                    (441900001 + n % 33)::text || lpad((201 + n / 33 % 18)::text, 3, '0') as village
                from generate_series(0, :last) n) drawn""";

    private final QueryPlans plans = new QueryPlans();
    private final Reminders reminders = new JdbiReminders(DATABASE.jdbi().setSqlLogger(plans));

    @BeforeAll
    static void write_many() {
        Jdbi jdbi = DATABASE.patientJdbi();
        jdbi.useTransaction(handle -> {
            handle.execute("set local session_replication_role = replica");
            handle.createUpdate(WATCHES).bind("last", ALL - 1).execute();
            handle.createUpdate(REMINDERS).bind("last", ALL - 1).execute();
        });
        jdbi.useHandle(handle -> {
            handle.execute("analyze <schema>.watch");
            handle.execute("analyze <schema>.reminder");
        });
    }

    @Test
    void tells_what_is_to_be_looked_at_in_a_town() {
        assertThat(reminders.toLookAt(TOWN, DAY, DAY, 20)).hasSize(20);
        assertThat(reminders.toLookAt(TOWN, DAY.minus(40, ChronoUnit.DAYS), DAY.minus(40, ChronoUnit.DAYS), PAGE))
                .as("looked at later than that")
                .hasSize(PAGE);

        assertReads("watch", 20 + 2 * PAGE, "watch_next", "watch_looked");
    }

    @Test
    void finds_little_where_nothing_is_to_be_looked_at() {
        assertThat(reminders.toLookAt(new TownCode("441900099"), DAY, DAY, PAGE))
                .isEmpty();

        assertReads("watch", 0, "watch_next", "watch_looked");
    }

    @Test
    void shows_what_stands_for_a_handler_and_an_office_in_a_town() {
        Audience both = new Audience(
                Set.of(TOWN),
                Set.of(new StaffSubject("clerk-10")),
                Set.of(Office.villageCommittee(ManyWishes.village(7, 2))));

        assertThat(reminders.standing(both, Optional.empty(), PAGE)).isNotEmpty();

        assertReads("reminder", 3 * PAGE, "reminder_of_handler", "reminder_of_office", "reminder_of_superior");
    }

    @Test
    void shows_what_stands_for_the_next_level_from_anywhere() {
        Audience lead =
                new Audience(Set.of(TOWN), Set.of(), Set.of(Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, TOWN)));
        Instant half = Instant.parse("2025-12-15T00:00:00Z");

        assertThat(reminders.standing(lead, Optional.empty(), PAGE)).hasSize(PAGE);
        assertThat(reminders.standing(
                        lead, Optional.of(new Cursor(half, ManyWishes.id(7), WatchedClock.RECEIPT)), PAGE))
                .hasSize(PAGE);

        assertReads("reminder", 2 * PAGE + 2, "reminder_of_office", "reminder_of_superior");
    }

    @Test
    void shows_what_stands_in_the_whole_city() {
        Audience everywhere = new Audience(CITY, Set.of(new StaffSubject("clerk-10")), Set.of());

        assertThat(reminders.standing(everywhere, Optional.empty(), PAGE)).hasSize(PAGE);

        assertReads("reminder", (PAGE + 1) * ManyWishes.TOWNS, "reminder_of_handler");
    }

    @Test
    void counts_what_stands_for_somebody_in_a_town_and_for_the_next_level_anywhere() {
        Audience clerk = new Audience(
                Set.of(TOWN),
                Set.of(new StaffSubject("clerk-10")),
                Set.of(Office.villageCommittee(ManyWishes.village(7, 2))));
        Audience lead =
                new Audience(Set.of(TOWN), Set.of(), Set.of(Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, TOWN)));

        long clerks = reminders.tally(clerk).red();
        long leads = reminders.tally(lead).red();

        assertThat(clerks).isPositive();
        assertThat(leads).isGreaterThan(500);
        assertReads("reminder", clerks + leads, "reminder_of_handler", "reminder_of_office", "reminder_of_superior");
    }

    @Test
    void reads_the_reminders_of_a_wish() {
        assertThat(reminders.of(ManyWishes.id(7))).hasSize(1);

        assertReads("reminder", 1, "reminder_pk");
    }

    private void assertReads(String table, long most, String... indexes) {
        assertThat(plans.scan(table)).as("every row was gone through").isFalse();
        assertThat(plans.indexes()).containsExactlyInAnyOrder(indexes);
        assertThat(plans.rowsRead(table)).as("rows read").isLessThanOrEqualTo(most);
    }
}
