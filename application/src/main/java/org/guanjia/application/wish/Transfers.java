package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.io.IOException;
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
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.WishView;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.wish.EvidenceCopies.Copied;
import org.guanjia.application.wish.EvidenceCopies.Move;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.EndingEvent;
import org.guanjia.domain.wish.Need;
import org.guanjia.domain.wish.Relocation;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishAct;
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
    private final PersonRecords persons;
    private final PersonVault vault;
    private final EvidenceCopies copies;
    private final InstantSource clock;

    @Inject
    public Transfers(
            WishViews views,
            Journal journal,
            EditionsInForce editions,
            Duplicates duplicates,
            PersonRecords persons,
            PersonVault vault,
            EvidenceCopies copies,
            InstantSource clock) {
        this.views = views;
        this.journal = journal;
        this.editions = editions;
        this.duplicates = duplicates;
        this.persons = persons;
        this.vault = vault;
        this.copies = copies;
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

    /**
     * Looks up who is concerned and what may be the same need, and copies the files; outside of any transaction.
     *
     * @throws Refusal.Conflict if the person was erased
     * @throws IOException if a file cannot be copied
     */
    Arrival prepare(Destination destination, Actor actor) throws IOException {
        WishView left = views.find(destination.left()).orElseThrow();
        Need need = left.state().need();
        PersonKey key = persons.find(need.person()).flatMap(SealedPerson::key).orElseThrow(() -> erased(left));
        PersonDetails person =
                vault.plain(need.person()).flatMap(Opened::content).orElseThrow(() -> erased(left));
        Instant now = clock.instant();
        List<WishId> same = duplicates.of(new Duplicates.Sought(person, need.field(), rulebook(left), now)).stream()
                .map(WishView::id)
                .filter(id -> !id.equals(left.id()))
                .toList();
        Admission admission = vault.admit(destination.as().town(), person, actor.subject(), now);
        Optional<PersonalTextRecorded> text = need.text()
                .flatMap(vault::text)
                .flatMap(Opened::content)
                .map(words -> vault.seal(admission.person(), words, now));
        Copied copied = copies.copy(
                new Move(left.state().annals().attachments(), destination.as(), key, admission.person()), now);
        return new Arrival(destination, left, admission, text, same, copied);
    }

    private static Refusal erased(WishView left) {
        return left.state().stage().outOfOrder(WishAct.TRANSFER);
    }

    /** Lets the wish go on, with its person kept in the vault of its new town. */
    Changes arrive(Transaction tx, Arrival arrival, Actor actor) {
        Instant now = clock.instant();
        Destination destination = arrival.destination();
        List<Effect> effects = new ArrayList<>(arrival.admission().effects());
        arrival.text().ifPresent(effects::add);
        effects.addAll(arrival.copied().effects());
        Relocation relocation = new Relocation(
                tx.caseNumbers().next(CaseKind.WISH, CityTime.dateOf(now).getYear()),
                destination.village(),
                arrival.admission().person().id(),
                arrival.text().map(PersonalTextRecorded::id),
                arrival.possibleDuplicates(),
                arrival.copied().files());
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

    /** What is known, sealed and copied before a wish goes on. */
    record Arrival(
            Destination destination,
            WishView left,
            Admission admission,
            Optional<PersonalTextRecorded> text,
            List<WishId> possibleDuplicates,
            Copied copied) {}
}
