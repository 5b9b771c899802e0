package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.MORNING;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.newUlid;
import static org.guanjia.adapter.contract.Fixtures.then;
import static org.guanjia.adapter.contract.Fixtures.villageOf;
import static org.guanjia.adapter.contract.SampleFilter.in;
import static org.guanjia.adapter.contract.SampleWish.CALENDAR;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.CalendarId;
import org.junit.jupiter.api.Test;

/** The guarantees of {@link WishViews}. */
public abstract class WishViewsContract extends WishReading {

    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);
    private static final CalendarId LATER_CALENDAR = new CalendarId("prc-2025");

    private final VillageCode neighbours = villageOf(town, 202);

    @Test
    void shows_a_wish_as_it_was_written_by_id_and_by_number() {
        Wish wish = write(SampleWish.of(village).full());

        WishView view = new WishView(wish.id(), 1, wish.state());
        assertThat(views().find(wish.id())).contains(view);
        assertThat(views().find(wish.state().origin().number())).contains(view);
    }

    @Test
    void shows_nothing_under_an_unknown_id_or_number() {
        assertThat(views().find(new WishId(town, newUlid()))).isEmpty();
        assertThat(views().find(new CaseNumber(CaseKind.WISH, town, 2026, 1))).isEmpty();
    }

    @Test
    void shows_several_wishes_of_any_town_at_once_and_leaves_out_what_there_is_not() {
        Wish here = write(SampleWish.of(village).full());
        WishId beside = write(SampleWish.of(neighbours));
        WishId elsewhere = write(SampleWish.of(villageOf(newTown(), 201)));

        assertThat(views().find(Set.of(here.id(), elsewhere, new WishId(town, newUlid()))))
                .extracting(WishView::id)
                .containsExactlyInAnyOrder(here.id(), elsewhere)
                .doesNotContain(beside);
        assertThat(views().find(Set.of(here.id()))).containsExactly(new WishView(here.id(), 1, here.state()));
        assertThat(views().find(Set.of())).isEmpty();
    }

    @Test
    void shows_what_was_written_last_wherever_it_is_asked_for() {
        Wish wish =
                write(SampleWish.of(village).at(WishStage.SUBMITTED).due(NOON).born());
        WishState approved = SampleWish.of(village)
                .at(WishStage.APPROVED)
                .due(NOON.plusSeconds(60))
                .born()
                .state()
                .state();

        stores().transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK,
                                NOON,
                                then(tx.wishes().find(wish.id()).orElseThrow(), approved)));

        assertThat(views().find(wish.id())).contains(new WishView(wish.id(), 2, approved));
        assertThat(listed(in(town).at(WishStage.SUBMITTED))).isEmpty();
        assertThat(listed(in(town).at(WishStage.APPROVED))).containsExactly(wish.id());
        assertThat(due(in(town).dueBefore(NOON.plusSeconds(60)))).isEmpty();
        assertThat(due(in(town).dueBefore(NOON.plusSeconds(61)))).containsExactly(wish.id());
    }

    @Test
    void lists_by_town_and_id_page_by_page_without_skipping_or_repeating() {
        TownCode second = newTown();
        List<WishId> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            VillageCode where = i % 2 == 0 ? village : villageOf(second, 201);
            WishStage stage = i % 3 == 0 ? WishStage.RECEIVED : WishStage.CLOSED;
            written.add(write(SampleWish.of(where).at(stage)));
        }
        written.sort(Comparator.comparing(WishId::text));

        assertThat(pages(in(town, second), 2)).containsExactlyElementsOf(written);
        assertThat(pages(in(town, second).at(WishStage.RECEIVED, WishStage.CLOSED), 2))
                .containsExactlyElementsOf(written);
        assertThat(pages(in(second), 2)).hasSize(3).allMatch(id -> id.town().equals(second));
    }

    @Test
    void lists_only_what_the_filter_admits() {
        PersonId person = new PersonId(newTown(), newUlid());
        WishId other = write(SampleWish.of(neighbours)
                .at(WishStage.CLOSED)
                .of(WishKind.UNIVERSAL)
                .in(new Code("housing"))
                .through(new Code("12345"))
                .handled(HandlingMode.DIRECT)
                .handledBy("文员-𠮷")
                .by(person)
                .submitted(NOON));
        write(SampleWish.of(village));

        assertThat(listed(in(town).at(WishStage.CLOSED, WishStage.REFUSED))).containsExactly(other);
        assertThat(listed(in(town).of(WishKind.UNIVERSAL))).containsExactly(other);
        assertThat(listed(in(town).inField("housing"))).containsExactly(other);
        assertThat(listed(in(town).through("12345"))).containsExactly(other);
        assertThat(listed(in(town).handled(HandlingMode.DIRECT))).containsExactly(other);
        assertThat(listed(in(town).handled(HandlingMode.STATION))).isEmpty();
        assertThat(listed(in(town).handledBy("文员-𠮷"))).containsExactly(other);
        assertThat(listed(in(town).handledBy("文员"))).isEmpty();
        assertThat(listed(in(town).of(person))).containsExactly(other);
        assertThat(listed(in(town).of(new PersonId(newTown(), newUlid())))).isEmpty();
    }

    @Test
    void takes_the_first_moment_of_submission_in_and_leaves_the_last_one_out() {
        WishId early = write(SampleWish.of(village).submitted(MORNING));
        WishId late = write(SampleWish.of(village).submitted(NOON));

        assertThat(listed(in(town).submittedFrom(MORNING).submittedBefore(NOON)))
                .containsExactly(early);
        assertThat(listed(in(town).submittedFrom(MORNING.plus(MICROSECOND)))).containsExactly(late);
        assertThat(listed(in(town).submittedBefore(NOON.plus(MICROSECOND)))).containsExactly(early, late);
    }

    @Test
    void narrows_towns_by_villages_and_knows_villages_without_towns() {
        TownCode second = newTown();
        WishId here = write(SampleWish.of(village));
        WishId there = write(SampleWish.of(villageOf(second, 201)));
        write(SampleWish.of(neighbours));

        assertThat(listed(in().in(village, villageOf(second, 201)))).containsExactlyInAnyOrder(here, there);
        assertThat(listed(in(town).in(village, villageOf(second, 201)))).containsExactly(here);
        assertThat(listed(in(town).in(villageOf(second, 201)))).isEmpty();
        assertThat(due(in(second).in(village))).isEmpty();
        assertThat(due(in().in(village))).containsExactly(here);
    }

    @Test
    void refuses_to_list_without_a_place() {
        assertThatIllegalArgumentException().isThrownBy(() -> listed(in()));
        assertThatIllegalArgumentException().isThrownBy(() -> due(in()));
    }

    @Test
    void gives_what_is_due_soonest_first_and_what_awaits_a_calendar_last_page_by_page() {
        TownCode second = newTown();
        VillageCode away = villageOf(second, 201);
        WishId awaiting = write(SampleWish.of(village).awaitingCalendar());
        WishId awaitingAway = write(SampleWish.of(away).awaitingCalendar());
        WishId last = write(SampleWish.of(village).due(NOON.plus(MICROSECOND)));
        WishId tiedAway = write(SampleWish.of(away).due(NOON));
        WishId tied = write(SampleWish.of(village).due(NOON));
        WishId tiedLater = write(SampleWish.of(village).due(NOON));
        WishId first = write(SampleWish.of(away).due(NOON.minus(MICROSECOND)));
        WishId alsoAwaiting = write(SampleWish.of(village).awaitingCalendar());

        List<WishId> expected = List.of(first, tied, tiedLater, tiedAway, last, awaiting, alsoAwaiting, awaitingAway);
        assertThat(due(in(town, second))).containsExactlyElementsOf(expected);
        for (int size = 1; size <= expected.size(); size++) {
            assertThat(duePages(in(town, second), size)).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void gives_as_due_only_what_is_owed() {
        WishId step = write(SampleWish.of(village)
                .at(WishStage.DELIVERED)
                .finished()
                .owing(WishStep.EVALUATION, CALENDAR, Optional.of(NOON)));
        WishId soonerThanTheCase = write(SampleWish.of(village)
                .due(NOON.plusSeconds(2))
                .owing(WishStep.RECEIPT, CALENDAR, Optional.of(NOON.plusSeconds(1))));
        WishId stepAwaiting = write(
                SampleWish.of(village).due(NOON.plusSeconds(3)).owing(WishStep.DECISION, CALENDAR, Optional.empty()));
        write(SampleWish.of(village).at(WishStage.CLOSED).finished());
        write(SampleWish.of(village).at(WishStage.TRANSFERRED).due(NOON));
        write(SampleWish.of(village).at(WishStage.TRANSFERRED).awaitingCalendar());

        assertThat(due(in(town))).containsExactly(step, soonerThanTheCase, stepAwaiting);
    }

    @Test
    void leaves_out_of_what_is_due_what_the_filter_does_not_admit() {
        WishId mine = write(SampleWish.of(village).handledBy("clerk-7").due(NOON));
        WishId mineAwaiting = write(SampleWish.of(village).handledBy("clerk-7").awaitingCalendar());
        WishId theirs = write(SampleWish.of(neighbours).at(WishStage.VERIFIED).due(NOON));

        assertThat(due(in(town).handledBy("clerk-7"))).containsExactly(mine, mineAwaiting);
        assertThat(due(in(town).at(WishStage.VERIFIED))).containsExactly(theirs);
        assertThat(due(in(town).dueBefore(NOON))).isEmpty();
        assertThat(due(in(town).dueBefore(NOON.plus(MICROSECOND)))).containsExactly(mine, theirs);
        assertThat(listed(in(town).dueBefore(NOON.plus(MICROSECOND)))).containsExactly(mine, theirs);
    }

    @Test
    void shows_a_department_what_it_has_and_only_as_long_as_it_has_it() {
        TownCode second = newTown();
        WishId mine = write(with("housing", village, Optional.of(NOON)));
        WishId awaiting = write(with("housing", village, Optional.empty()));
        WishId beside = write(with("housing", neighbours, Optional.of(MORNING)));
        WishId away = write(with("housing", villageOf(second, 201), Optional.of(NOON)));
        write(with("education", village, Optional.of(MORNING)));
        write(SampleWish.of(village).due(MORNING));

        assertThat(pages(in(town, second).with("housing"), 2)).containsExactly(mine, awaiting, beside, away);
        assertThat(listed(in(town).in(village).with("housing"))).containsExactly(mine, awaiting);
        assertThat(listed(in(town).with("health"))).isEmpty();
        List<WishId> bySoonest = List.of(beside, mine, away, awaiting);
        assertThat(due(in(town, second).with("housing"))).containsExactlyElementsOf(bySoonest);
        for (int size = 1; size <= 4; size++) {
            assertThat(duePages(in(town, second).with("housing"), size)).containsExactlyElementsOf(bySoonest);
        }

        WishState back = SampleWish.of(village).born().state().state();
        stores().transactions()
                .in(
                        town,
                        Optional.empty(),
                        tx -> Changes.by(
                                BUREAU_CLERK, NOON, then(tx.wishes().find(mine).orElseThrow(), back)));
        assertThat(listed(in(town).in(village).with("housing"))).containsExactly(awaiting);
    }

    @Test
    void finds_possible_duplicates_of_any_of_the_persons_in_any_town() {
        PersonId person = new PersonId(newTown(), newUlid());
        PersonId mother = new PersonId(newTown(), newUlid());
        VillageCode away = villageOf(newTown(), 201);
        WishId open = write(SampleWish.of(village).by(person));
        WishId ofTheMother = write(SampleWish.of(away).by(mother));
        WishId aided = write(
                SampleWish.of(village).by(person).at(WishStage.CLOSED).aided().ended(NOON));
        WishId byPolicy = write(
                SampleWish.of(village).by(person).at(WishStage.SOLVED_BY_POLICY).ended(NOON));
        write(SampleWish.of(village).by(person).at(WishStage.CLOSED).aided().ended(NOON.minus(MICROSECOND)));
        write(SampleWish.of(village).by(person).at(WishStage.REFUSED).ended(NOON));
        write(SampleWish.of(village).by(person).in(new Code("housing")));
        write(SampleWish.of(village));

        assertThat(duplicates(Set.of(person, mother), NOON))
                .containsExactlyInAnyOrder(open, ofTheMother, aided, byPolicy)
                .isSortedAccordingTo(Comparator.comparing(WishId::text));
        assertThat(duplicates(Set.of(mother), NOON)).containsExactly(ofTheMother);
        assertThat(duplicates(Set.of(person), NOON.plus(MICROSECOND))).containsExactly(open);
        assertThat(duplicates(Set.of(), NOON)).isEmpty();
    }

    @Test
    void tells_whose_clocks_were_not_computed_with_an_edition_of_the_calendar() {
        WishId mixed = write(SampleWish.of(village).owing(WishStep.DECISION, LATER_CALENDAR, Optional.of(NOON)));
        WishId old = write(SampleWish.of(village).computedWith(CALENDAR));
        WishId fresh = write(SampleWish.of(village).computedWith(LATER_CALENDAR));
        WishId notJudgedYet =
                write(SampleWish.of(village).awaitingCalendar().finished().at(WishStage.CLOSED));
        write(SampleWish.of(village).finished().at(WishStage.CLOSED));
        write(SampleWish.of(village).at(WishStage.TRANSFERRED));
        write(SampleWish.of(villageOf(newTown(), 201)));

        assertThat(computedWithout(LATER_CALENDAR, Optional.empty(), 10)).containsExactly(mixed, old, notJudgedYet);
        assertThat(computedWithout(LATER_CALENDAR, Optional.empty(), 2)).containsExactly(mixed, old);
        assertThat(computedWithout(LATER_CALENDAR, Optional.of(old), 10)).containsExactly(notJudgedYet);
        assertThat(computedWithout(CALENDAR, Optional.empty(), 10)).containsExactly(mixed, fresh);
    }

    @Test
    void tells_what_was_transferred_and_does_not_stand_in_its_new_town() {
        SampleWish successor = SampleWish.of(villageOf(newTown(), 201));
        WishId lost = write(transferred(new WishId(newTown(), newUlid()), MORNING));
        WishId late = write(transferred(new WishId(newTown(), newUlid()), NOON));
        write(transferred(successor.id(), MORNING));
        write(successor);
        write(SampleWish.of(village)
                .at(WishStage.MERGED)
                .goingOnAs(new WishId(newTown(), newUlid()))
                .ended(MORNING));

        assertThat(views().transferredWithoutSuccessor(town, NOON, 10)).containsExactly(lost);
        assertThat(views().transferredWithoutSuccessor(town, NOON.plus(MICROSECOND), 10))
                .containsExactly(lost, late);
        assertThat(views().transferredWithoutSuccessor(town, NOON.plus(MICROSECOND), 1))
                .containsExactly(lost);
    }
}
