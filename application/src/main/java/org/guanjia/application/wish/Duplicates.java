package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Wishes of the same person or household in the same field: open ones, and those that ended with aid within the window. */
    List<WishView> of(PersonDetails person, Code field, Rulebook rulebook, Instant now) {
        Set<PersonId> same = Stream.of(vault.sameAs(person), vault.ofHousehold(person))
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        Instant windowStart = DuplicateWindow.firstDay(rulebook, CityTime.dateOf(now))
                .atStartOfDay(CityTime.ZONE)
                .toInstant();
        return same.isEmpty() ? List.of() : views.possibleDuplicates(same, field, windowStart);
    }
}
