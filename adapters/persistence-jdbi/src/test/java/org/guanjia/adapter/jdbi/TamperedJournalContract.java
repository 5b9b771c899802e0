package org.guanjia.adapter.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.guanjia.adapter.contract.SampleApprovals;
import org.guanjia.adapter.contract.SampleWishEvents;
import org.guanjia.adapter.contract.Scale;
import org.guanjia.adapter.jdbi.Tampering.Attack;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Part;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.EditionTerms;
import org.guanjia.domain.edition.EditionText;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.extension.ExtensionEvent;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.staff.OfficeRegister;
import org.guanjia.domain.staff.OfficeRegisterEvent;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.Test;

/** The audit finds what somebody did to the tables past the service, and nothing in tables that nobody touched. */
abstract class TamperedJournalContract {

    private static final TownCode DONGGUAN = new TownCode("441900000");
    private static final Actor BUREAU = new Actor("staff-17", Role.CITY_BUREAU, new Jurisdiction.OfCity(DONGGUAN));
    private static final Instant MORNING = Instant.parse("2026-09-28T02:00:00.123456Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);
    private static final int HONEST_ROWS = Integer.getInteger("guanjia.audit.rows", Scale.of(100_000, 2_000));
    private static final int ATTACKS = Scale.of(1_000, 80);
    private static final int MOST_ENTRIES = 6;

    private static final AtomicInteger MADE = new AtomicInteger();

    abstract TestDatabase database();

    @Test
    void finds_nothing_in_an_honest_journal_of_2000_rows_or_of_as_many_as_asked_for() {
        TownCode town = new TownCode("441900101");
        int transactions = HONEST_ROWS / (10 * 5);
        for (int i = 0; i < transactions; i++) {
            write(town, 10, 5);
        }

        assertThat(seal(town)).isEqualTo(transactions * 50L);

        List<Part> parts = parts(Scope.ofTown(town), 128);

        assertThat(parts).allSatisfy(part -> assertThat(part.findings()).isEmpty());
        assertThat(parts.stream().mapToLong(Part::aggregates).sum()).isEqualTo(transactions * 10L);
        assertThat(parts.stream().mapToLong(Part::entries).sum()).isEqualTo(transactions * 50L);
    }

    @Test
    void finds_every_random_attack_where_it_was_made() {
        long seed = Long.getLong("guanjia.seed", 20_260_928L);
        Random random = new Random(seed);
        TownCode town = sealed(new TownCode("441900102"));
        Tampering tampering = new Tampering(database(), town, random);
        tampering.tables().dropGuards();
        for (int i = 0; i < ATTACKS; i++) {
            Attack attack = tampering.attack();
            String story = "attack " + i + " with -Dguanjia.seed=" + seed + ": " + attack;

            List<Finding> findings = findings(town, 1 + random.nextInt(20));

            assertThat(findings)
                    .as(story)
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding.place()).isEqualTo(attack.place()));
            assertThat(findings).extracting(Finding::what).as(story).containsAnyElementsOf(attack.expected());
            attack.version()
                    .ifPresent(version -> assertThat(findings)
                            .extracting(Finding::version)
                            .as(story)
                            .contains(version));
            tampering.tables().undo();
        }
        assertThat(findings(town, 5)).as("after everything was undone").isEmpty();
    }

    @Test
    void finds_every_random_attack_on_the_feed_or_on_the_journal_with_its_state() {
        long seed = Long.getLong("guanjia.seed", 20_260_929L);
        Random random = new Random(seed);
        TownCode town = sealed(new TownCode("441900111"));
        FeedTampering tampering = new FeedTampering(database(), town, random);
        tampering.tables().dropGuards();
        for (int i = 0; i < ATTACKS; i++) {
            FeedTampering.Attack attack = tampering.attack();
            String story = "attack " + i + " with -Dguanjia.seed=" + seed + ": " + attack;

            assertThat(findings(town, 1 + random.nextInt(20)))
                    .as(story)
                    .allSatisfy(finding -> assertThat(finding.place().town()).isEqualTo(town.text()))
                    .extracting(Finding::what)
                    .containsAnyElementsOf(attack.expected());
            tampering.tables().undo();
        }
        assertThat(findings(town, 5)).as("after everything was undone").isEmpty();
    }

    @Test
    void finds_what_nobody_sealed_for_a_day_and_nothing_that_is_still_to_be_sealed() {
        TownCode town = new TownCode("441900112");
        List<ExtensionId> ids = write(town, 1, 2);
        assertThat(findings(town, 5)).as("just written").isEmpty();

        writeAt(town, MORNING.plus(Duration.ofDays(2)));

        assertThat(findings(town, 5)).containsExactly(new Finding(place(ids.get(0)), 1, Irregularity.NOT_IN_FEED));
        seal(town);
        assertThat(findings(town, 5)).isEmpty();
    }

    /** A town with aggregates of every size, two of each, all in the feed. */
    private TownCode sealed(TownCode town) {
        for (int entries = 1; entries <= MOST_ENTRIES; entries++) {
            write(town, 2, entries);
        }
        seal(town);
        return town;
    }

    private long seal(TownCode town) {
        long sealed = 0;
        Feed.Seal part;
        do {
            part = database()
                    .stores()
                    .feed()
                    .seal(town, MORNING.plus(Duration.ofDays(9)), Duration.ofMinutes(1), Instant.EPOCH, 1_000);
            sealed += part.entries();
        } while (part.rest() == Feed.Rest.MORE);
        return sealed;
    }

    @Test
    void finds_a_change_in_every_column_of_every_state_table() {
        TownCode town = new TownCode("441900006");
        write(town, 3, 3);
        writeStaff(town);
        writeAnEdition(town);
        writeAWish(town);
        writeAnApproval(town);
        new HonestMoney(database().stores(), BUREAU, town, MORNING)
                .write(() -> newId(town).ulid());
        Tampering tampering = new Tampering(database(), town, new Random(1));
        tampering.tables().dropGuards();
        for (StateTable<?> table : StateTables.all()) {
            assertThat(tampering.tables().columnsOf(table)).contains("version", "head");
            for (String column : tampering.tables().columnsOf(table)) {
                tampering.changeState(table, column);

                assertThat(findings(town, 100)).as(table.name() + "." + column).isNotEmpty();
                tampering.tables().undo();
            }
        }
    }

    @Test
    void knows_every_table_that_keeps_states() {
        List<String> tablesWithHeads = database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("""
                        select lower(table_name) from information_schema.columns
                        where lower(table_schema) = :schema and lower(column_name) = 'head'
                            and lower(table_name) not like 'honest%'""")
                        .bind("schema", database().schema().text())
                        .mapTo(String.class)
                        .list());

        assertThat(StateTables.all()).extracting(StateTable::name).containsExactlyInAnyOrderElementsOf(tablesWithHeads);
    }

    @Test
    void finds_a_lost_state_a_lost_journal_and_what_it_cannot_read() {
        TownCode town = new TownCode("441900104");
        List<ExtensionId> ids = write(town, 3, 2);
        Tampering tampering = new Tampering(database(), town, new Random(1));
        tampering.tables().dropGuards();

        tampering.tables().loseState(place(ids.get(0)));
        tampering.loseJournal(place(ids.get(1)));
        tampering.writeProperlyWhatNobodyKnows(place(ids.get(2)));

        assertThat(findings(town, 1))
                .containsExactlyInAnyOrder(
                        new Finding(place(ids.get(0)), 2, Irregularity.STATE_DIFFERS),
                        new Finding(place(ids.get(1)), 1, Irregularity.REMOVED),
                        new Finding(place(ids.get(2)), 3, Irregularity.UNREADABLE));
    }

    private List<Finding> findings(TownCode town, int limit) {
        return parts(Scope.ofTown(town), limit).stream()
                .flatMap(part -> part.findings().stream())
                .toList();
    }

    private List<Part> parts(Scope scope, int limit) {
        List<Part> parts = new ArrayList<>();
        Optional<Place> after = Optional.empty();
        do {
            Part part = database().stores().audit().examine(scope, after, limit);
            parts.add(part);
            after = part.next();
        } while (after.isPresent());
        return parts;
    }

    private void writeAt(TownCode town, Instant recordedAt) {
        ExtensionId id = newId(town);
        List<ExtensionEvent> events = events(1);
        database()
                .stores()
                .transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU, recordedAt, new Outcome<>(RulebookExtension.fold(id, events), events)));
    }

    private List<ExtensionId> write(TownCode town, int aggregates, int entries) {
        List<ExtensionId> ids = new ArrayList<>();
        List<Outcome<?, ?>> outcomes = new ArrayList<>();
        for (int i = 0; i < aggregates; i++) {
            ExtensionId id = newId(town);
            List<ExtensionEvent> events = events(entries);
            ids.add(id);
            outcomes.add(new Outcome<>(RulebookExtension.fold(id, events), events));
        }
        database()
                .stores()
                .transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> new Changes(BUREAU.subject(), MORNING.plusSeconds(60), outcomes, List.of()));
        return ids;
    }

    private void writeAWish(TownCode town) {
        WishId id = new WishId(town, newId(town).ulid());
        List<WishEvent> events = SampleWishEvents.life();
        database()
                .stores()
                .transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> Changes.by(BUREAU, MORNING, new Outcome<>(Wish.fold(id, events), events)));
    }

    private void writeAnApproval(TownCode town) {
        ApprovalId id = new ApprovalId(town, newId(town).ulid());
        WishId about = new WishId(town, newId(town).ulid());
        database()
                .stores()
                .transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> Changes.by(BUREAU, MORNING, new SampleApprovals(town).full(id, about)));
    }

    /** A member of staff with an authority, and the register of offices. */
    private void writeStaff(TownCode town) {
        Office charity = Office.of(OfficeFunction.TOWN_CHARITY, town);
        StaffSubject subject = new StaffSubject("u-1");
        List<StaffEvent> events = List.of(
                new StaffEvent.Recorded(
                        subject, List.of(new Tenure(charity, DateSpan.parse("2026-01-01 .."))), MORNING),
                new StaffEvent.ContactGiven(MORNING),
                new StaffEvent.EmergencyAuthorityGranted(
                        charity, DateSpan.parse("2026-10-01 .. 2026-10-08"), "值班安排", MORNING));
        StaffRecord record = StaffRecord.fold(StaffRecord.idOf(town, subject), events);
        var imported = new OfficeRegisterEvent.StaffImported("a.staff", List.of(), 1, 0, 0, MORNING);
        database()
                .stores()
                .transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU,
                                MORNING,
                                new Outcome<>(record, events),
                                OfficeRegister.note(town, Optional.empty(), imported)));
    }

    private void writeAnEdition(TownCode town) {
        EditionTerms terms = new EditionTerms(
                EditionKind.RULEBOOK, "2027", LocalDate.of(2027, 1, 1), EditionText.of("# 规则\n"), "会议纪要");
        EditionId id = new EditionId(town, newId(town).ulid());
        database()
                .stores()
                .transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU, MORNING.plusSeconds(60), RecordedEdition.putInForce(id, terms, MORNING)));
    }

    private static List<ExtensionEvent> events(int entries) {
        List<ExtensionEvent> events = new ArrayList<>();
        events.add(new ExtensionEvent.Recorded(
                new ExtensionTerms(
                        new RulebookId("2022"),
                        LocalDate.of(2026, 1, 1),
                        LAST_DAY,
                        "会议纪要",
                        new TreeSet<>(List.of(2026))),
                MORNING));
        for (int i = 1; i < entries; i++) {
            events.add(new ExtensionEvent.EndedEarly(LAST_DAY.minusDays(i), "新方案施行", MORNING.plusSeconds(i)));
        }
        return events;
    }

    /** What the state of such an aggregate says at that version. */
    static LocalDate lastDayAt(long version) {
        return LAST_DAY.minusDays(version - 1);
    }

    private static Place place(ExtensionId id) {
        return new Place(id.town().text(), id.ulid().text());
    }

    private static ExtensionId newId(TownCode town) {
        byte[] randomness =
                ByteBuffer.allocate(10).putInt(6, MADE.incrementAndGet()).array();
        return new ExtensionId(town, Ulid.of(MORNING, randomness));
    }
}
