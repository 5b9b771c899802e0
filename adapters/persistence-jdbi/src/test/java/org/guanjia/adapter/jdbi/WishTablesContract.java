package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.contract.SampleWishEvents;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.SmsReceipt;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.message.FeedbackWay;
import org.guanjia.domain.message.MessageOccasion;
import org.guanjia.domain.reminder.ReminderKind;
import org.guanjia.domain.reminder.WatchedClock;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishStage;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the tables of wishes refuse by themselves, and what these stores notice of damage there. */
abstract class WishTablesContract {

    private static final TownCode GUANCHENG = new TownCode("441900006");
    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final WishId WISH = new WishId(GUANCHENG, new Ulid("01HR3E9V00ABCDEFGHJKMNPQRS"));
    private static final WishId OTHER = new WishId(GUANCHENG, new Ulid("01HR3E9V00ABCDEFGHJKMNPQRT"));
    private static final Actor CLERK = new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    private static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");
    private static final Pattern CONSTANT = Pattern.compile("'([A-Z_]+)'");

    abstract TestDatabase database();

    @BeforeEach
    void write_a_wish() {
        if (database().stores().wishViews().find(WISH).isEmpty()) {
            write(WISH);
        }
    }

    @Test
    void refuses_to_delete_a_wish() {
        assertThat(refusalOf("delete from <schema>.wish")).contains("append-only");
    }

    @Test
    void refuses_what_no_wish_can_be() {
        assertThat(refusalOf("update <schema>.wish set amount = -1")).contains("wish_amount");
        assertThat(refusalOf("update <schema>.wish set village = '441900009201'"))
                .contains("wish_village");
        assertThat(refusalOf("update <schema>.wish set stage = 'TRANSFERRED'"))
                .contains("wish_transferred_owes_nothing");
        assertThat(refusalOf("update <schema>.wish set stage = 'LOST'")).contains("wish_stage");
    }

    @Test
    void refuses_a_wish_at_a_version_that_the_journal_does_not_have() {
        assertThat(refusalOf("update <schema>.wish set version = version + 1")).contains("wish_in_journal");
    }

    @Test
    void refuses_a_second_wish_under_one_number_without_a_trace() {
        assertThatExceptionOfType(Refusal.Conflict.class).isThrownBy(() -> write(OTHER));

        assertThat(database().stores().wishViews().find(OTHER)).isEmpty();
        assertThat(database().stores().journal().entries(OTHER)).isEmpty();
    }

    @Test
    void refuses_to_change_what_a_number_of_a_channel_stands_for() {
        database().jdbi().useHandle(handle -> handle.execute(taking(WISH, "粤-1")));

        assertThat(refusalOf("update <schema>.intake set wish_town = '441900009'"))
                .contains("append-only");
        assertThat(refusalOf("delete from <schema>.intake")).contains("append-only");
    }

    @Test
    void refuses_a_number_of_a_channel_without_its_wish_or_for_a_second_one() {
        assertThat(refusalOf(taking(OTHER, "粤-2"))).containsIgnoringCase("intake_of_wish");
        database().jdbi().useHandle(handle -> handle.execute(taking(WISH, "粤-3")));
        assertThat(refusalOf(taking(WISH, "粤-3"))).containsIgnoringCase("intake_pk");
    }

    @Test
    void knows_the_constants_that_the_domain_knows() {
        assertThat(constantsOf("wish_stage")).isEqualTo(namesOf(WishStage.values()));
        assertThat(constantsOf("wish_kind")).isEqualTo(namesOf(WishKind.values()));
        assertThat(constantsOf("wish_mode")).isEqualTo(namesOf(HandlingMode.values()));
        assertThat(constantsOf("case_counter_kind")).isEqualTo(namesOf(CaseKind.values()));
        assertThat(constantsOf("outbox_occasion")).isEqualTo(namesOf(MessageOccasion.values()));
        assertThat(constantsOf("outbox_stage")).isEqualTo(namesOf(DispatchStage.values()));
        assertThat(constantsOf("outbox_fault")).isEqualTo(namesOf(DispatchFault.values()));
        assertThat(constantsOf("digest_stage")).isEqualTo(namesOf(DispatchStage.values()));
        assertThat(constantsOf("digest_fault")).isEqualTo(namesOf(DispatchFault.values()));
        assertThat(constantsOf("message_part_fate")).isEqualTo(namesOf(SmsReceipt.Fate.values()));
        assertThat(constantsOf("message_receipt_fate")).isEqualTo(namesOf(SmsReceipt.Fate.values()));
        assertThat(constantsOf("message_handled_told")).isEqualTo(namesOf(FeedbackWay.values()));
        assertThat(constantsOf("reminder_clock")).isEqualTo(namesOf(WatchedClock.values()));
        assertThat(constantsOf("reminder_kind")).isEqualTo(namesOf(ReminderKind.values()));
    }

    @Test
    void calls_a_wish_damaged_that_is_found_by_what_it_is_not() {
        for (String damage : List.of(
                "stage = 'CLOSED'",
                "handler = 'somebody else'",
                "handler = null",
                "department = 'education'",
                "amount = amount + 1",
                "open_due_at = null",
                "submitted_at = '2024-03-04T00:59:00.123457Z'",
                "continued_as = '01HR3E9V00ABCDEFGHJKMNPQRT', continued_town = '441900009'",
                "with_aid = false")) {
            database().jdbi().useTransaction(handle -> {
                handle.execute("update <schema>.wish set " + damage);
                assertThatIllegalStateException()
                        .as(damage)
                        .isThrownBy(() -> new LoadedStates(handle, GUANCHENG, Turns.Turn.atOnce())
                                .wishes()
                                .find(WISH))
                        .withMessageContaining("damaged");
                handle.rollback();
            });
        }
    }

    @Test
    void refuses_to_delete_a_reminder_to_give_it_twice_or_to_nobody() {
        database().jdbi().useHandle(handle -> handle.execute(reminding("'clerk-1'", "null")));

        assertThat(refusalOf("delete from <schema>.reminder")).contains("append-only");
        assertThat(refusalOf(reminding("'clerk-1'", "null"))).containsIgnoringCase("reminder_pk");
        assertThat(refusalOf("update <schema>.reminder set handler = null")).contains("reminder_addressee");
        assertThat(refusalOf("update <schema>.reminder set office = 'any'")).contains("reminder_addressee");
    }

    private static String reminding(String handler, String office) {
        return "insert into <schema>.reminder (town, wish, clock, due_at, kind, ordinal, remind_at, number, village,"
                + " handler, office, given_at, late) values ('" + WISH.town().text() + "', '"
                + WISH.ulid().text()
                + "', 'RECEIPT', '2026-09-28T04:00:00Z', 'RED', 0, '2026-09-28T04:00:00Z', 'W-1', '441900006001', "
                + handler
                + ", " + office + ", '2026-09-28T04:00:00Z', false)";
    }

    private static String taking(WishId wish, String number) {
        return "insert into <schema>.intake (city, channel, external_number, wish_town, wish) values ('441900000', '12345', '"
                + number + "', '" + wish.town().text() + "', '" + wish.ulid().text() + "')";
    }

    private void write(WishId id) {
        List<WishEvent> events = SampleWishEvents.life();
        database()
                .stores()
                .transactions()
                .in(
                        GUANCHENG,
                        Optional.empty(),
                        tx -> Changes.by(CLERK, NOON, new Outcome<>(Wish.fold(id, events), events)));
    }

    private String refusalOf(String sql) {
        JdbiException refusal = catchThrowableOfType(
                JdbiException.class, () -> database().jdbi().useHandle(handle -> handle.execute(sql)));
        assertThat(refusal).as("the database refuses").isNotNull();
        SQLException cause = (SQLException) refusal.getCause();
        assertThat(cause.getSQLState()).startsWith("23");
        return cause.getMessage();
    }

    private Set<String> constantsOf(String constraint) {
        String clause = database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select check_clause from information_schema.check_constraints
                        where lower(constraint_name) = :name and lower(constraint_schema) = :schema""")
                        .bind("name", constraint)
                        .bind("schema", database().schema().text())
                        .mapTo(String.class)
                        .one());
        return CONSTANT.matcher(clause).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> namesOf(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }
}
