package org.guanjia.adapter.contract;

import static org.guanjia.adapter.contract.Fixtures.BUREAU_CLERK;
import static org.guanjia.adapter.contract.Fixtures.NOON;
import static org.guanjia.adapter.contract.Fixtures.newTown;
import static org.guanjia.adapter.contract.Fixtures.villageOf;
import static org.guanjia.adapter.contract.SampleWish.CALENDAR;
import static org.guanjia.adapter.contract.SampleWish.MEDICAL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.port.WishViews.DueCursor;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishStep;
import org.guanjia.domain.worktime.CalendarId;

/** Writing wishes and reading them, for tests of views. */
abstract class WishReading {

    final TownCode town = newTown();
    final VillageCode village = villageOf(town, 201);

    /** Stores over the same data at every call. */
    protected abstract Stores stores();

    final WishViews views() {
        return stores().wishViews();
    }

    final Wish write(Outcome<Wish, WishEvent> outcome) {
        stores().transactions()
                .in(outcome.state().id().town(), Optional.empty(), tx -> Changes.by(BUREAU_CLERK, NOON, outcome));
        return outcome.state();
    }

    final WishId write(SampleWish wish) {
        return write(wish.born()).id();
    }

    final List<WishId> listed(SampleFilter filter) {
        return ids(views().list(filter.filter(), Optional.empty(), 100));
    }

    final List<WishId> pages(SampleFilter filter, int size) {
        List<WishId> read = new ArrayList<>();
        List<WishId> page;
        do {
            Optional<WishId> after = read.isEmpty() ? Optional.empty() : Optional.of(read.get(read.size() - 1));
            page = ids(views().list(filter.filter(), after, size));
            read.addAll(page);
        } while (page.size() == size);
        return read;
    }

    final List<WishId> due(SampleFilter filter) {
        return ids(views().due(filter.filter(), Optional.empty(), 100));
    }

    final List<WishId> duePages(SampleFilter filter, int size) {
        List<WishId> read = new ArrayList<>();
        Optional<DueCursor> after = Optional.empty();
        List<WishView> page;
        do {
            page = views().due(filter.filter(), after, size);
            for (WishView view : page) {
                read.add(view.id());
                after = Optional.of(new DueCursor(view.state().earliestDue(), view.id()));
            }
        } while (page.size() == size && read.size() < 100);
        return read;
    }

    static List<WishId> ids(List<WishView> views) {
        return views.stream().map(WishView::id).toList();
    }

    final List<WishId> duplicates(Set<PersonId> persons, Instant endedFrom) {
        return ids(views().possibleDuplicates(persons, MEDICAL, endedFrom));
    }

    final List<WishId> computedWithout(CalendarId edition, Optional<WishId> after, int limit) {
        return views().computedWithout(edition, town, after, limit);
    }

    /** A wish that a department is to report on. */
    static SampleWish with(String department, VillageCode where, Optional<Instant> due) {
        return SampleWish.of(where).with(department).owing(WishStep.POLICY_REPORT, CALENDAR, due);
    }

    final SampleWish transferred(WishId as, Instant at) {
        return SampleWish.of(village).at(WishStage.TRANSFERRED).goingOnAs(as).ended(at);
    }
}
