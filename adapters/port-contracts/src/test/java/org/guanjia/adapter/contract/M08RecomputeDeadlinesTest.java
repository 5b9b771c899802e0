package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.DONGGUAN;
import static org.guanjia.adapter.contract.Fixtures.NOON;

import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.edition.RecomputeDeadlines;
import org.guanjia.application.edition.RecomputeDeadlines.Progress;
import org.guanjia.application.edition.query.ForeseeDeadlines;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Page;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Clocks;
import org.guanjia.domain.wish.IntakeEvent;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.CalendarId;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.Deadline;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** Deadlines of wishes on record under another edition of the calendar. It stands here, where the sample wishes are. */
class M08RecomputeDeadlinesTest {

    private static final CalendarId PRC_2026 = new CalendarId("prc-2026");
    private static final TownCode QISHI = new TownCode("441900105");
    private static final VillageCode VILLAGE = new VillageCode("441900105201");
    private static final VillageCode ELSEWHERE = new VillageCode("441900106201");

    /** Five working days from 28 September 2026 on; the first week of October is a holiday. */
    private static final Instant DUE = CityTime.endOf(LocalDate.of(2026, 10, 10));

    private static final Instant DUE_WITHOUT_THE_SATURDAY = CityTime.endOf(LocalDate.of(2026, 10, 12));

    private final MemoryStores stores = new MemoryStores();
    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final EditionsInForce editions =
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION);
    private final RecomputeDeadlines recompute = over(stores);

    @Test
    void what_is_open_or_waits_for_its_calendar_is_computed_with_the_edition_in_force_on_record() {
        WishId open = write(SampleWish.of(VILLAGE));
        WishId waiting = write(SampleWish.of(VILLAGE).awaitingCalendar());
        WishId doneWhileWaiting =
                write(SampleWish.of(VILLAGE).awaitingCalendar().finished());
        WishId withStep = write(SampleWish.of(VILLAGE)
                .computedWith(PRC_2026)
                .owing(WishStep.DECISION, SampleWish.CALENDAR, Optional.empty()));

        assertThat(run(Optional.empty(), 10)).isEqualTo(new Progress(4, 0, Optional.empty()));

        for (WishId wish : List.of(open, waiting, doneWhileWaiting)) {
            assertThat(clocks(wish).whole().calendar()).isEqualTo(PRC_2026);
            assertThat(clocks(wish).whole().due()).contains(DUE);
        }
        assertThat(clocks(withStep).steps().get(0).deadline().due()).contains(DUE);
        List<Journal.Entry> entries = stores.entries(open);
        assertThat(entries).hasSize(2);
        assertThat(entries.get(1).actor()).isEqualTo(BUREAU_CLERK.subject());
        assertThat(entries.get(1).event()).isInstanceOfSatisfying(IntakeEvent.DeadlinesRecomputed.class, event -> {
            assertThat(event.before().whole().due()).contains(NOON);
            assertThat(event.after().whole().due()).contains(DUE);
        });
    }

    @Test
    void a_second_run_finds_nothing_to_do() {
        write(SampleWish.of(VILLAGE));
        run(Optional.empty(), 10);

        assertThat(run(Optional.empty(), 10)).isEqualTo(new Progress(0, 0, Optional.empty()));
    }

    @Test
    void it_goes_on_from_where_it_was_stopped() {
        WishId first = write(SampleWish.of(VILLAGE));
        WishId second = write(SampleWish.of(VILLAGE));

        Progress half = run(Optional.empty(), 1);

        assertThat(half).isEqualTo(new Progress(1, 0, Optional.of(first.text())));
        assertThat(clocks(second).whole().calendar()).isEqualTo(SampleWish.CALENDAR);
        assertThat(run(half.next(), 1)).isEqualTo(new Progress(1, 0, Optional.empty()));
        assertThat(clocks(second).whole().calendar()).isEqualTo(PRC_2026);
    }

    @Test
    void what_is_met_or_missed_and_what_other_towns_have_stays_as_it_is() {
        WishId done = write(SampleWish.of(VILLAGE).finished());
        WishId elsewhere = write(SampleWish.of(ELSEWHERE));

        assertThat(run(Optional.empty(), 10)).isEqualTo(new Progress(0, 0, Optional.empty()));

        assertThat(stores.entries(done)).hasSize(1);
        assertThat(stores.entries(elsewhere)).hasSize(1);
    }

    @Test
    void an_edition_put_in_force_later_is_gone_by() {
        WishId wish = write(SampleWish.of(VILLAGE));
        run(Optional.empty(), 10);
        putInForce(withoutTheSaturday());

        assertThat(run(Optional.empty(), 10)).isEqualTo(new Progress(1, 0, Optional.empty()));

        assertThat(clocks(wish).whole().calendar()).isEqualTo(new CalendarId("prc-2026b"));
        assertThat(clocks(wish).whole().due()).contains(DUE_WITHOUT_THE_SATURDAY);
        assertThat(stores.entries(wish)).hasSize(3);
    }

    @Test
    void a_wish_that_somebody_acts_on_at_that_moment_is_left_for_another_run() {
        WishId wish = write(SampleWish.of(VILLAGE));
        RecomputeDeadlines disturbed = over((partition, key, decision) -> {
            throw Refusal.Conflict.staleVersion(1);
        });

        assertThat(disturbed.handle(BUREAU_CLERK, call(Optional.empty(), 10)))
                .isEqualTo(new Progress(0, 1, Optional.empty()));

        assertThat(clocks(wish).whole().calendar()).isEqualTo(SampleWish.CALENDAR);
        assertThat(run(Optional.empty(), 10)).isEqualTo(new Progress(1, 0, Optional.empty()));
    }

    @Test
    void is_for_the_bureau_of_that_city_alone() {
        Actor townLead = new Actor("staff-0105", Role.TOWN_LEAD, new Jurisdiction.OfTown(QISHI));
        Actor otherCity = new Actor("staff-4403", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("440300000")));

        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> recompute.handle(townLead, call(Optional.empty(), 10)));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> recompute.handle(otherCity, call(Optional.empty(), 10)));
    }

    @Test
    void a_calendar_that_is_tried_shows_which_deadlines_it_would_move_and_moves_none() {
        WishId moving = write(SampleWish.of(VILLAGE).computedWith(PRC_2026).due(DUE));
        write(SampleWish.of(VILLAGE).computedWith(PRC_2026).due(DUE).finished());
        ForeseeDeadlines foresee = new ForeseeDeadlines(stores.wishViews(), inputs, BundledEditions.REGION);

        Page<ForeseeDeadlines.Moved> page = foresee.handle(
                BUREAU_CLERK, new ForeseeDeadlines.Query(withoutTheSaturday(), QISHI.text(), Optional.empty(), 10));

        assertThat(page.next()).isEmpty();
        assertThat(page.items()).extracting(ForeseeDeadlines.Moved::wish).containsExactly(moving);
        Deadline.Change change = page.items().get(0).moved().get(0);
        assertThat(change.before().due()).contains(DUE);
        assertThat(change.after().due()).contains(DUE_WITHOUT_THE_SATURDAY);
        assertThat(clocks(moving).whole().due()).contains(DUE);
    }

    /** The bundled calendar but for 10 October 2026, a Saturday that it makes a working day. */
    private static String withoutTheSaturday() {
        return BundledEditions.text("prc.calendar")
                .content()
                .replace("prc-2026", "prc-2026b")
                .replaceFirst("(?m)^workday *\\| 2026-10-10 .*$", "");
    }

    private RecomputeDeadlines over(Transactions transactions) {
        return new RecomputeDeadlines(
                transactions, stores.wishViews(), inputs, BundledEditions.REGION, editions, () -> NOON);
    }

    private Progress run(Optional<String> after, int limit) {
        return recompute.handle(BUREAU_CLERK, call(after, limit));
    }

    private static Call<RecomputeDeadlines.Command> call(Optional<String> after, int limit) {
        return Call.of(new RecomputeDeadlines.Command(QISHI.text(), after, limit));
    }

    private WishId write(SampleWish wish) {
        stores.in(wish.id().town(), Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, wish.born()));
        return wish.id();
    }

    private void putInForce(String calendar) {
        var edition = EditionFixtures.put(
                EditionFixtures.terms(EditionKind.CALENDAR, "prc-2026b", LocalDate.of(2026, 9, 28), calendar));
        stores.in(DONGGUAN, Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, edition));
    }

    private Clocks clocks(WishId wish) {
        return stores.wishViews().find(wish).orElseThrow().state().clocks();
    }
}
