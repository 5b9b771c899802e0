package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.MemorySecrecy;
import org.guanjia.application.memory.MemorySmsGateway;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.message.Courier;
import org.guanjia.application.message.DigestPost;
import org.guanjia.application.message.DigestWriter;
import org.guanjia.application.message.NumberBook;
import org.guanjia.application.office.Superiors;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.OutgoingDigest;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.StaffContact;
import org.guanjia.application.port.WatchCalled;
import org.guanjia.application.reminder.Audiences;
import org.guanjia.application.reminder.Callees;
import org.guanjia.application.reminder.Reminding;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.message.MessageTemplates;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.message.Wordings;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeFunction;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.DateSpan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is told of reminders by text, and how often. It stands here, where the sample wishes are. */
class M02DigestsTest {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final TownCode CITY = BundledEditions.REGION.city().code();
    private static final VillageCode VILLAGE = new VillageCode("441900105201");
    private static final Office COMMITTEE = Office.villageCommittee(VILLAGE);
    private static final Office LEAD = Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, QISHI);
    private static final TextAllowance ALLOWED = TextAllowance.OURS;

    private final MemoryStores stores = new MemoryStores();
    private final MemorySmsGateway gateway = new MemorySmsGateway();
    private final List<Instant> sentAt = new ArrayList<>();
    private Instant now = NOON;
    private final Reminding reminding = new Reminding(
            stores.reminders(),
            stores.wishViews(),
            stores,
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION),
            new Superiors(stores.staffViews(), BundledEditions.REGION),
            new Callees(stores.staffViews(), BundledEditions.REGION),
            BundledEditions.REGION,
            () -> now);
    private final DigestPost post = new DigestPost(
            stores.digests(),
            new Courier(stores, Optional.of(gateway), () -> now),
            new DigestWriter(
                    stores.staffViews(),
                    stores.reminders(),
                    new Audiences(stores.staffViews(), BundledEditions.REGION),
                    Wordings.of(List.of(MessageTemplates.parse(BundledEditions.text("2022.messages"))))),
            new NumberBook(stores.digests(), new MemorySecrecy(), stores, ALLOWED, () -> now, BundledEditions.REGION),
            stores,
            () -> now,
            BundledEditions.REGION);

    @BeforeEach
    void begin() {
        gateway.start(receipt -> {});
        gateway.answers(order -> {
            sentAt.add(now);
            return Optional.empty();
        });
    }

    @Test
    void a_department_of_the_city_is_told_of_what_lies_in_a_town() {
        StaffRecordId liaison = serve("liaison", Office.department(CITY, new Code("civil-affairs")), "13800138001");
        serve("clerk", COMMITTEE, "13800138002");
        write(SampleWish.of(VILLAGE)
                .with("civil-affairs")
                .owing(WishStep.POLICY_REPORT, SampleWish.CALENDAR, Optional.of(NOON.minusSeconds(1)))
                .due(NOON.plus(Duration.ofDays(30))));
        goOn();

        assertThat(gateway.sent()).extracting(order -> order.recipient().text()).containsExactly("13800138001");
        assertThat(stores.digests().of(liaison, 10))
                .extracting(digest -> digest.dispatch().stage())
                .containsExactly(DispatchStage.ACCEPTED);
        assertThat(stores.digests().called(QISHI, Optional.empty(), 10)).isEmpty();
    }

    @Test
    void many_reminders_make_one_digest_and_a_later_one_the_next() {
        serve("clerk", COMMITTEE, "13800138002");
        for (int i = 0; i < 30; i++) {
            write(SampleWish.of(VILLAGE).due(NOON.minusSeconds(i)));
        }
        goOn();
        goOn();
        assertThat(texts()).containsExactly("超期30件");

        now = now.plus(Duration.ofHours(1));
        write(SampleWish.of(VILLAGE).due(now));
        goOn();
        assertThat(texts()).containsExactly("超期30件", "超期31件");
    }

    @Test
    void what_is_reminded_of_while_a_digest_goes_out_is_told_by_the_next() {
        StaffRecordId clerk = serve("clerk", COMMITTEE, "13800138002");
        write(SampleWish.of(VILLAGE).due(NOON));
        gateway.answers(order -> {
            gateway.answers(any -> Optional.empty());
            write(SampleWish.of(VILLAGE).due(now));
            reminding.tick();
            assertThat(post.queue()).as("one at most is under way").isZero();
            return Optional.empty();
        });
        goOn();
        assertThat(texts()).containsExactly("超期1件");

        now = now.plus(Duration.ofMinutes(1));
        goOn();
        assertThat(texts()).containsExactly("超期1件", "超期2件");
        assertThat(stores.digests().of(clerk, 10))
                .extracting(digest -> digest.digest().ordinal())
                .containsExactly(2L, 1L);
    }

    @Test
    void what_comes_while_a_digest_waits_is_told_by_it() {
        StaffRecordId clerk = serve("clerk", COMMITTEE, "13800138002");
        write(SampleWish.of(VILLAGE).due(NOON));
        now = now.plus(Duration.ofHours(10));
        goOn();
        assertThat(texts()).as("it is night").isEmpty();
        write(SampleWish.of(VILLAGE).due(now));
        goOn();
        now = now.plus(Duration.ofHours(10));
        goOn();
        goOn();

        assertThat(texts()).containsExactly("超期2件");
        assertThat(stores.digests().of(clerk, 10)).hasSize(1);
    }

    @Test
    void who_has_left_or_has_a_number_that_receives_nothing_is_told_nothing() {
        serve("landline", COMMITTEE, "0769-22334455");
        StaffRecordId left = serve("left", COMMITTEE, "13800138003", "2024-01-01 .. 2026-09-27");
        write(SampleWish.of(VILLAGE).due(NOON).handledBy("left"));
        write(SampleWish.of(VILLAGE).due(NOON));
        goOn();

        assertThat(gateway.sent()).isEmpty();
        assertThat(stores.digests().of(left, 10)).isEmpty();
        assertThat(stores.digests().called(QISHI, Optional.empty(), 10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whenever_reminders_come_the_number_that_three_share_keeps_to_its_limits_and_nothing_is_lost(long seed) {
        Random random = new Random(seed);
        List<StaffRecordId> all = List.of(
                serve("clerk", COMMITTEE, "13800138002"),
                serve("deputy", COMMITTEE, "13800138002"),
                serve("lead", LEAD, "13800138002"));
        for (int step = 0; step < 120; step++) {
            now = now.plusSeconds(random.nextInt(1 << random.nextInt(14)));
            if (random.nextBoolean()) {
                write(SampleWish.of(VILLAGE).due(now.plusSeconds(random.nextInt(5000))));
            }
            goOn();
        }
        for (int round = 0; round < 500 && isUnderWay(all); round++) {
            now = now.plusSeconds(600);
            post.queue();
            post.send();
        }

        assertThat(isUnderWay(all)).as("seed %d", seed).isFalse();
        assertThat(sentAt).hasSizeGreaterThan(10);
        for (int i = 0; i < sentAt.size(); i++) {
            LocalTime time =
                    ZonedDateTime.ofInstant(sentAt.get(i), CityTime.ZONE).toLocalTime();
            assertThat(time).isAfterOrEqualTo(ALLOWED.from()).isBefore(ALLOWED.until());
            assertThat(ALLOWED.earliest(sentAt.get(i), sentAt.subList(0, i)))
                    .as("text %d with seed %d", i, seed)
                    .isEqualTo(sentAt.get(i));
        }
        Instant lastGiven = stores
                .reminders()
                .standing(
                        new Audiences(stores.staffViews(), BundledEditions.REGION)
                                .of(
                                        stores.staffViews()
                                                .find(all.get(0))
                                                .orElseThrow()
                                                .record(),
                                        now),
                        Optional.empty(),
                        10_000)
                .stream()
                .map(given -> given.givenAt())
                .max(Instant::compareTo)
                .orElseThrow();
        assertThat(all)
                .allSatisfy(staff -> assertThat(stores.digests()
                                .of(staff, 1)
                                .get(0)
                                .dispatch()
                                .acceptedAt()
                                .orElseThrow())
                        .as("seed %d", seed)
                        .isAfterOrEqualTo(lastGiven));
    }

    private boolean isUnderWay(List<StaffRecordId> all) {
        return all.stream()
                .anyMatch(staff -> stores.digests().of(staff, 1).stream()
                                .map(OutgoingDigest::dispatch)
                                .anyMatch(dispatch -> dispatch.stage().isUnderWay())
                        || !stores.digests().calls(staff, Set.of(QISHI)).isEmpty());
    }

    private void goOn() {
        reminding.tick();
        post.queue();
        post.send();
    }

    private List<String> texts() {
        return gateway.sent().stream()
                .map(SmsOrder::text)
                .map(text -> text.body().replaceAll(".*(超期\\d+件).*", "$1"))
                .toList();
    }

    private StaffRecordId serve(String subject, Office office, String phone) {
        return serve(subject, office, phone, "2024-01-01 ..");
    }

    private StaffRecordId serve(String subject, Office office, String phone, String days) {
        Outcome<StaffRecord, StaffEvent> recorded = StaffRecord.record(
                office.town(), new StaffSubject(subject), List.of(new Tenure(office, DateSpan.parse(days))), NOON);
        write(recorded, List.of());
        Outcome<StaffRecord, StaffEvent> given = recorded.state().giveContact(NOON);
        write(
                given,
                List.of(new StaffContact(
                        given.state().id(),
                        given.state().version(),
                        new PersonName("甲虚构"),
                        Optional.of(new PhoneNumber(phone)))));
        return given.state().id();
    }

    private void write(Outcome<StaffRecord, StaffEvent> outcome, List<Effect> effects) {
        stores.in(
                outcome.state().id().town(),
                Optional.empty(),
                tx -> Changes.by(BUREAU_CLERK, NOON, outcome).with(effects));
    }

    private void write(SampleWish sample) {
        var born = sample.born();
        stores.in(QISHI, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, born));
        List<Effect> effects = List.of(new WatchCalled(born.state().id(), now));
        stores.in(
                QISHI,
                Optional.empty(),
                tx -> Changes.beside(BUREAU_CLERK, NOON, born.state().id(), effects));
    }
}
