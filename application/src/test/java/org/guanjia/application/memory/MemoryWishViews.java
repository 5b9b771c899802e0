package org.guanjia.application.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.guanjia.application.port.WishFilter;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishStage;
import org.guanjia.domain.wish.WishState;
import org.guanjia.domain.worktime.CalendarId;

/** Reads the wishes of the stores in memory. */
final class MemoryWishViews implements WishViews {

    private static final Comparator<WishView> BY_ID =
            Comparator.comparing(view -> view.id().text());

    /** What waits for a calendar is due after everything that has a date. */
    private static final Comparator<WishView> BY_DUE = Comparator.<WishView, Instant>comparing(
                    view -> view.state().earliestDue().orElse(Instant.MAX))
            .thenComparing(BY_ID);

    private final MemoryStores stores;

    MemoryWishViews(MemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public Optional<WishView> find(WishId id) {
        return stores.stored(Wish.class, id).map(MemoryWishViews::view);
    }

    @Override
    public List<WishView> find(Set<WishId> ids) {
        return views().filter(view -> ids.contains(view.id())).toList();
    }

    @Override
    public Optional<WishView> find(CaseNumber number) {
        return views().filter(view -> view.state().origin().number().equals(number))
                .findFirst();
    }

    @Override
    public List<WishView> list(WishFilter filter, Optional<WishId> after, int limit) {
        return views().filter(admittedBy(filter))
                .filter(view -> after.filter(last -> !isAfter(view.id(), last)).isEmpty())
                .sorted(BY_ID)
                .limit(limit)
                .toList();
    }

    @Override
    public List<WishView> due(WishFilter filter, Optional<DueCursor> after, int limit) {
        return views().filter(admittedBy(filter))
                .filter(view ->
                        view.state().earliestDue().isPresent() || view.state().awaitsCalendar())
                .filter(view -> after.filter(last -> !isAfter(view, last)).isEmpty())
                .sorted(BY_DUE)
                .limit(limit)
                .toList();
    }

    private static boolean isAfter(WishView view, DueCursor last) {
        int compared = view.state()
                .earliestDue()
                .orElse(Instant.MAX)
                .compareTo(last.due().orElse(Instant.MAX));
        return compared > 0 || (compared == 0 && isAfter(view.id(), last.id()));
    }

    private static boolean isAfter(WishId id, WishId last) {
        return id.text().compareTo(last.text()) > 0;
    }

    @Override
    public List<WishView> possibleDuplicates(Set<PersonId> persons, Code field, Instant endedFrom) {
        return views().filter(view -> persons.contains(view.state().need().person()))
                .filter(view -> view.state().need().field().equals(field))
                .filter(view -> mayMeetTheNeed(view.state(), endedFrom))
                .sorted(BY_ID)
                .toList();
    }

    private static boolean mayMeetTheNeed(WishState state, Instant endedFrom) {
        boolean endedInTime = state.aftermath()
                .endedAt()
                .filter(at -> !at.isBefore(endedFrom))
                .isPresent();
        return !state.stage().isEnd() || (state.gaveAid() && endedInTime);
    }

    @Override
    public List<WishId> computedWithout(CalendarId edition, TownCode town, Optional<WishId> after, int limit) {
        return views().filter(view -> view.id().town().equals(town))
                .filter(view -> view.state().replaceableCalendars().stream().anyMatch(used -> !used.equals(edition)))
                .map(WishView::id)
                .filter(id -> after.filter(last -> !isAfter(id, last)).isEmpty())
                .sorted(Comparator.comparing(WishId::text))
                .limit(limit)
                .toList();
    }

    @Override
    public List<WishId> transferredWithoutSuccessor(TownCode town, Instant before, int limit) {
        return views().filter(view -> view.id().town().equals(town))
                .filter(view -> view.state().stage() == WishStage.TRANSFERRED)
                .filter(view -> view.state()
                        .aftermath()
                        .endedAt()
                        .filter(at -> at.isBefore(before))
                        .isPresent())
                .filter(view -> view.state()
                        .aftermath()
                        .continuedAs()
                        .flatMap(this::find)
                        .isEmpty())
                .map(WishView::id)
                .sorted(Comparator.comparing(WishId::text))
                .limit(limit)
                .toList();
    }

    private Stream<WishView> views() {
        return stores.all(Wish.class).stream().map(MemoryWishViews::view);
    }

    private static WishView view(Wish wish) {
        return new WishView(wish.id(), wish.version(), wish.state());
    }

    private static Predicate<WishView> admittedBy(WishFilter filter) {
        if (filter.towns().isEmpty() && filter.villages().isEmpty()) {
            throw new IllegalArgumentException("Filter of wishes names neither a town nor a village");
        }
        return view -> isThere(filter, view) && isSuch(filter, view.state());
    }

    private static boolean isThere(WishFilter filter, WishView view) {
        return (filter.towns().isEmpty() || filter.towns().contains(view.id().town()))
                && (filter.villages().isEmpty()
                        || filter.villages().contains(view.state().custody().village()));
    }

    private static boolean isSuch(WishFilter filter, WishState state) {
        return (filter.stages().isEmpty() || filter.stages().contains(state.stage()))
                && (filter.persons().isEmpty()
                        || filter.persons().contains(state.need().person()))
                && isEqual(filter.kind(), state.need().kind())
                && isEqual(filter.field(), state.need().field())
                && isEqual(filter.channel(), state.origin().channel())
                && (filter.mode().isEmpty()
                        || filter.mode().equals(state.examination().mode()))
                && filter.handler()
                        .map(handler -> state.custody()
                                .handler()
                                .filter(found -> found.text().equals(handler))
                                .isPresent())
                        .orElse(true)
                && filter.department()
                        .map(department -> state.examination()
                                .handOver()
                                .filter(found -> found.contact().department().equals(department))
                                .isPresent())
                        .orElse(true)
                && isTimely(filter, state);
    }

    private static boolean isTimely(WishFilter filter, WishState state) {
        Instant submittedAt = state.origin().submittedAt();
        return filter.submittedFrom().filter(submittedAt::isBefore).isEmpty()
                && filter.submittedBefore().map(submittedAt::isBefore).orElse(true)
                && filter.dueBefore()
                        .map(before -> state.earliestDue()
                                .filter(due -> due.isBefore(before))
                                .isPresent())
                        .orElse(true);
    }

    private static <T> boolean isEqual(Optional<T> asked, T found) {
        return asked.filter(value -> !value.equals(found)).isEmpty();
    }
}
