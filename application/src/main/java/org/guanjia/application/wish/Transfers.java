package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.person.Admission;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.PersonalText;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.Need;
import org.guanjia.domain.wish.Relocation;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.worktime.CityTime;

/**
 * The second half of a transfer, in the town that the wish goes to. The first half named the identity that it goes on
 * under, so that the second can be made at any later time, and by anybody, once. Safe for use by several threads.
 */
public final class Transfers {

    private final WishViews views;
    private final Journal journal;
    private final EditionsInForce editions;
    private final Duplicates duplicates;
    private final PersonVault vault;
    private final InstantSource clock;

    @Inject
    public Transfers(
            WishViews views,
            Journal journal,
            EditionsInForce editions,
            Duplicates duplicates,
            PersonVault vault,
            InstantSource clock) {
        this.views = views;
        this.journal = journal;
        this.editions = editions;
        this.duplicates = duplicates;
        this.vault = vault;
        this.clock = clock;
    }

    /** Where a transferred wish is to go on; empty where it was not transferred, or stands there already. */
    Optional<Destination> pending(WishId left) {
        return journal.entries(left).stream()
                .map(Journal.Entry::event)
                .filter(EndingEvent.Transferred.class::isInstance)
                .map(EndingEvent.Transferred.class::cast)
                .map(event -> new Destination(left, event.as(), event.village()))
                .filter(destination -> views.find(destination.as()).isEmpty())
                .findFirst();
    }

    /** Looks up who is concerned and what may be the same need; outside of any transaction. */
    Arrival prepare(Destination destination) {
        WishView left = views.find(destination.left()).orElseThrow();
        Need need = left.state().need();
        PersonDetails person = vault.plain(need.person())
                .flatMap(Opened::content)
                .orElseThrow(() -> new IllegalStateException("Person of wish " + left.id() + " was erased"));
        List<WishId> same = duplicates.of(person, need.field(), rulebook(left), clock.instant()).stream()
                .map(WishView::id)
                .filter(id -> !id.equals(left.id()))
                .toList();
        Optional<PersonalText> text = need.text().flatMap(vault::text).flatMap(Opened::content);
        return new Arrival(destination, left, person, text, same);
    }

    /** Lets the wish go on, with its person kept in the vault of its new town. */
    Changes arrive(Transaction tx, Arrival arrival, Actor actor) {
        Instant now = clock.instant();
        Destination destination = arrival.destination();
        Admission admission = vault.admit(destination.as().town(), arrival.person(), actor.subject(), now);
        List<Effect> effects = new ArrayList<>(admission.effects());
        Optional<PersonalTextRecorded> text = arrival.text().map(words -> vault.seal(admission.person(), words, now));
        text.ifPresent(effects::add);
        Relocation relocation = new Relocation(
                tx.caseNumbers().next(CaseKind.WISH, CityTime.dateOf(now).getYear()),
                destination.village(),
                admission.person().id(),
                text.map(PersonalTextRecorded::id),
                arrival.possibleDuplicates());
        WishView left = arrival.left();
        EditionSet standing = editions.within(tx);
        Circumstances circumstances =
                new Circumstances(now, rulebook(left), standing.calendars().inForce(CityTime.dateOf(now)));
        Wish before = Wish.restore(left.id(), left.version(), left.state());
        return Changes.by(actor, now, Wish.goOn(destination.as(), before, relocation, circumstances))
                .with(effects);
    }

    private Rulebook rulebook(WishView wish) {
        return editions.now()
                .rulebooks()
                .find(wish.state().origin().rulebook())
                .orElseThrow(() -> new IllegalStateException("Wish " + wish.id() + " stands on an unknown rulebook"));
    }

    /** Which wish goes on as which, and where. */
    record Destination(WishId left, WishId as, VillageCode village) {}

    /** What is known before a wish goes on. */
    record Arrival(
            Destination destination,
            WishView left,
            PersonDetails person,
            Optional<PersonalText> text,
            List<WishId> possibleDuplicates) {}
}
