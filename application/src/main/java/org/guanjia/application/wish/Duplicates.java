package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.wish.DuplicateWindow;
import org.guanjia.domain.worktime.CityTime;

/** Finds what may be the same need, in any town (W-11). Safe for use by several threads. */
@Enforces("W-11.duplicate-window")
public final class Duplicates {

    private final PersonVault vault;
    private final WishViews views;

    @Inject
    public Duplicates(PersonVault vault, WishViews views) {
        this.vault = vault;
        this.views = views;
    }

    /** A need: whose, in which field, by which rulebook, and when it is asked about. */
    record Sought(PersonDetails person, Code field, Rulebook rulebook, Instant now) {
        private Window window() {
            Instant start = DuplicateWindow.firstDay(rulebook, CityTime.dateOf(now))
                    .atStartOfDay(CityTime.ZONE)
                    .toInstant();
            return new Window(field, start);
        }
    }

    private record Window(Code field, Instant start) {}

    /** Wishes of the same person or household in the same field: open ones, and those that ended with aid within the window. */
    List<WishView> of(Sought one) {
        return of(List.of(one)).get(0);
    }

    /** The same for each, in their order; asked for together. */
    List<List<WishView>> of(List<Sought> all) {
        List<Set<PersonId>> akin = vault.akin(all.stream().map(Sought::person).toList());
        List<Window> windows = all.stream().map(Sought::window).toList();
        Map<Window, Set<PersonId>> asked = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            asked.computeIfAbsent(windows.get(i), window -> new HashSet<>()).addAll(akin.get(i));
        }
        Map<Window, List<WishView>> found = new HashMap<>();
        asked.forEach((window, persons) ->
                found.put(window, views.possibleDuplicates(persons, window.field(), window.start())));
        return IntStream.range(0, all.size())
                .mapToObj(i -> of(akin.get(i), found.getOrDefault(windows.get(i), List.of())))
                .toList();
    }

    private static List<WishView> of(Set<PersonId> persons, List<WishView> found) {
        return found.stream()
                .filter(wish -> persons.contains(wish.state().need().person()))
                .toList();
    }
}
