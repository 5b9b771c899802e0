package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;

import jakarta.validation.Validation;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.edition.query.TryRulebookOnWishes;
import org.guanjia.application.edition.query.TryRulebookOnWishes.Differing;
import org.guanjia.application.edition.query.TryRulebookOnWishes.Trial;
import org.guanjia.application.memory.BundledEditions;
import org.guanjia.application.memory.MemoryStores;
import org.guanjia.application.port.Changes;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.RulingAspect;
import org.guanjia.domain.wish.WishRuling;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.worktime.CityTime;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** A rulebook tried on wishes on record. It stands here, where the sample wishes are. */
class R03RulebookTrialTest {

    private static final TownCode QISHI = new TownCode("441900105");
    private static final VillageCode VILLAGE = new VillageCode("441900105201");
    private static final VillageCode ELSEWHERE = new VillageCode("441900106201");
    private static final LocalDate TODAY = CityTime.dateOf(NOON);
    private static final int MOST_AT_ONCE = 2_000;

    private final MemoryStores stores = new MemoryStores();
    private final Inputs inputs = new Inputs(Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator());
    private final EditionsInForce editions =
            new EditionsInForce(BundledEditions.ALL, stores.recordedEditions(), BundledEditions.REGION);
    private final TryRulebookOnWishes use =
            new TryRulebookOnWishes(stores.wishViews(), editions, inputs, BundledEditions.REGION, () -> NOON);

    @Test
    void tells_which_wishes_would_be_dated_otherwise_and_how() {
        WishId urgent = write(SampleWish.of(VILLAGE));
        write(SampleWish.of(VILLAGE).of(WishKind.UNIVERSAL));
        write(SampleWish.of(ELSEWHERE));

        Trial trial = run(shorter(), Optional.empty(), 10);

        assertThat(trial.compared()).isEqualTo(2);
        assertThat(trial.next()).isEmpty();
        assertThat(trial.differing()).singleElement().satisfies(differing -> {
            assertThat(differing.wish()).isEqualTo(urgent);
            assertThat(differing.standsOn()).isEqualTo(new RulebookId("2022"));
            assertThat(differing.changes())
                    .extracting(WishRuling.Change::aspect)
                    .containsExactly(RulingAspect.WHOLE_CASE);
            assertThat(differing.changes().get(0).before().orElseThrow()).startsWith("2026-10-10T16:00:00Z");
            assertThat(differing.changes().get(0).after().orElseThrow()).startsWith("2026-10-08T16:00:00Z");
        });
    }

    @Test
    void a_rulebook_with_the_same_rules_changes_nothing() {
        write(SampleWish.of(VILLAGE));

        assertThat(run(text("5 working-days"), Optional.empty(), 10))
                .isEqualTo(new Trial(1, List.of(), Optional.empty()));
    }

    @Test
    void wishes_that_ended_long_ago_or_go_on_in_another_town_are_left_out() {
        write(SampleWish.of(VILLAGE).at(WishStage.TRANSFERRED).ended(NOON));
        write(SampleWish.of(VILLAGE).at(WishStage.CLOSED).ended(NOON.minus(Duration.ofDays(1))));
        WishId today = write(SampleWish.of(VILLAGE).at(WishStage.WITHDRAWN).ended(NOON));

        Trial trial = run(shorter(), Optional.empty(), 10);

        assertThat(trial.compared()).isEqualTo(1);
        assertThat(trial.differing()).extracting(Differing::wish).containsExactly(today);
    }

    @Test
    void it_goes_on_from_where_it_stopped_and_the_counts_add_up() {
        List<WishId> all = IntStream.range(0, 5)
                .mapToObj(some -> write(SampleWish.of(VILLAGE)))
                .toList();
        List<WishId> differing = new ArrayList<>();
        long compared = 0;
        Optional<String> next = Optional.empty();
        do {
            Trial part = run(shorter(), next, 2);
            assertThat(part.differing()).hasSizeLessThanOrEqualTo(2);
            part.differing().forEach(found -> differing.add(found.wish()));
            compared += part.compared();
            next = part.next();
        } while (next.isPresent());

        assertThat(differing).containsExactlyInAnyOrderElementsOf(all);
        assertThat(compared).isEqualTo(5);
    }

    @Test
    void one_call_looks_at_so_many_and_no_more() {
        for (int some = 0; some < MOST_AT_ONCE + 1; some++) {
            write(SampleWish.of(VILLAGE).of(WishKind.UNIVERSAL));
        }

        Trial first = run(shorter(), Optional.empty(), 10);
        Trial second = run(shorter(), first.next(), 10);

        assertThat(first.compared()).isEqualTo(MOST_AT_ONCE);
        assertThat(first.differing()).isEmpty();
        assertThat(second).isEqualTo(new Trial(1, List.of(), Optional.empty()));
    }

    @Test
    void what_could_not_be_put_in_force_is_refused() {
        String taken = text("3 working-days").replace("| 2027\n", "| 2022\n");

        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> run(taken, Optional.empty(), 10))
                .withMessageContaining("text: repeated {value=2022}");
        assertThatExceptionOfType(Refusal.InvalidInput.class)
                .isThrownBy(() -> run("rulebook | 2027", Optional.empty(), 10));
    }

    @Test
    void is_for_the_bureau_of_that_city_alone() {
        Actor townLead = new Actor("staff-0105", Role.TOWN_LEAD, new Jurisdiction.OfTown(QISHI));
        Actor otherCity = new Actor("staff-4403", Role.CITY_BUREAU, new Jurisdiction.OfCity(new TownCode("440300000")));

        assertThatExceptionOfType(Refusal.NotPermitted.class)
                .isThrownBy(() -> use.handle(townLead, query(shorter(), Optional.empty(), 10)));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> use.handle(otherCity, query(shorter(), Optional.empty(), 10)));
    }

    private static String shorter() {
        return text("3 working-days");
    }

    /** The text of 2022 as an edition of 2027, with another period for what is urgent. */
    private static String text(String urgentPeriod) {
        return BundledEditions.text("2022.rulebook")
                .content()
                .replaceFirst("(?m)^rulebook *\\|.*$", "rulebook | 2027")
                .replaceFirst("(?m)^in-force *\\|.*$", "in-force | 2027-01-01 ..")
                .replaceFirst(
                        "(?m)^W-06 \\| urgent-period .*$", "W-06 | urgent-period | DUTY | " + urgentPeriod + " | §1");
    }

    private Trial run(String text, Optional<String> after, int limit) {
        return use.handle(BUREAU_CLERK, query(text, after, limit));
    }

    private static TryRulebookOnWishes.Query query(String text, Optional<String> after, int limit) {
        return new TryRulebookOnWishes.Query(text, QISHI.text(), TODAY, after, limit);
    }

    private WishId write(SampleWish wish) {
        stores.in(wish.id().town(), Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, wish.born()));
        return wish.id();
    }
}
