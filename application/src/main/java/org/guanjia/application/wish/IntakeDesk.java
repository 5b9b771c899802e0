package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.person.Admission;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ExternalNumberTaken;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.port.WishView;
import org.guanjia.application.rulebook.query.Footings;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.person.PersonalText;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.CaseKind;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.Need;
import org.guanjia.domain.wish.Submission;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;

/** Where requests are read and written down. Safe for use by several threads. */
public final class IntakeDesk {

    private static final int ANY_SERIAL = 1;

    private final Inputs inputs;
    private final Region region;
    private final EditionsInForce editions;
    private final Footings footings;
    private final Duplicates duplicates;
    private final PersonVault vault;
    private final Ulids ulids;
    private final InstantSource clock;

    @Inject
    public IntakeDesk(
            Inputs inputs,
            Region region,
            EditionsInForce editions,
            Footings footings,
            Duplicates duplicates,
            PersonVault vault,
            Ulids ulids,
            InstantSource clock) {
        this.inputs = inputs;
        this.region = region;
        this.editions = editions;
        this.footings = footings;
        this.duplicates = duplicates;
        this.vault = vault;
        this.ulids = ulids;
        this.clock = clock;
    }

    /**
     * The request that a command holds.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if it has faults, with all of them
     */
    Incoming read(SubmitWish.Command command) {
        Instant now = clock.instant();
        return inputs.read(command, valid -> {
            Faults faults = new Faults();
            VillageCode village = new VillageCode(valid.village());
            WishDesk.addPlace(village, region, faults);
            Instant submittedAt = valid.submittedAt().orElse(now);
            if (submittedAt.isAfter(now)) {
                faults.add("submittedAt", FaultCode.OUT_OF_RANGE, "allowed", "≤ " + now);
            }
            Optional<PersonDetails> person =
                    faults.collect("person", () -> valid.person().read(CityTime.dateOf(now)));
            faults.refuseIfAny();
            return new Incoming(
                    valid,
                    person.orElseThrow(),
                    village,
                    new Code(valid.channel()),
                    valid.externalNumber(),
                    submittedAt,
                    now);
        });
    }

    WishId newWish(VillageCode village) {
        return new WishId(village.town(), ulids.next(clock.instant()));
    }

    /**
     * Looks up what the request stands on, and what may be the same need.
     *
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken R-02 if the rulebook has lapsed and no extension carries it
     */
    Prepared prepare(Incoming incoming) {
        Footing footing = footings.on(CityTime.dateOf(incoming.submittedAt()));
        List<WishId> same = duplicates
                .of(incoming.person(), new Code(incoming.command().field()), footing.rulebook(), incoming.arrivedAt())
                .stream()
                .map(WishView::id)
                .toList();
        return new Prepared(incoming, footing, same);
    }

    /** The next number of the town that the request is brought in. */
    CaseNumber nextNumber(Transaction tx, Prepared prepared) {
        int year = CityTime.dateOf(prepared.incoming().submittedAt()).getYear();
        return tx.caseNumbers().next(CaseKind.WISH, year);
    }

    /** Writes the request down: the person into the vault, the wish under the next number of its town. */
    Changes submit(Transaction tx, WishId id, CaseNumber number, Prepared prepared, Actor actor, Capacity as) {
        Incoming incoming = prepared.incoming();
        Instant now = incoming.arrivedAt();
        Admission admission = vault.admit(id.town(), incoming.person(), actor.subject(), now);
        List<Effect> effects = new ArrayList<>(admission.effects());
        Optional<PersonalTextRecorded> need =
                incoming.command().need().map(text -> vault.seal(admission.person(), new PersonalText(text), now));
        need.ifPresent(effects::add);
        incoming.externalNumber()
                .map(external -> new ExternalNumberTaken(region.city().code(), incoming.channel(), external, id))
                .ifPresent(effects::add);
        Submission submission = submission(
                prepared,
                number,
                need(incoming, admission.person().id(), need.map(PersonalTextRecorded::id)),
                actor,
                as);
        WorkCalendar calendar = editions.within(tx).calendars().inForce(CityTime.dateOf(now));
        Circumstances circumstances = new Circumstances(now, prepared.footing().rulebook(), calendar);
        return Changes.by(actor, now, Wish.submit(id, submission, circumstances))
                .with(effects);
    }

    /**
     * Refuses what writing the request down would refuse, without writing it.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if it does not go by its rulebook, with every fault
     */
    void check(Prepared prepared, Actor actor, Capacity as) {
        Incoming incoming = prepared.incoming();
        WishId id = newWish(incoming.village());
        int year = CityTime.dateOf(incoming.submittedAt()).getYear();
        Submission submission = submission(
                prepared,
                new CaseNumber(CaseKind.WISH, id.town(), year, ANY_SERIAL),
                need(incoming, new PersonId(id.town(), id.ulid()), Optional.empty()),
                actor,
                as);
        WorkCalendar calendar = editions.now().calendars().inForce(CityTime.dateOf(incoming.arrivedAt()));
        Wish.submit(
                id,
                submission,
                new Circumstances(incoming.arrivedAt(), prepared.footing().rulebook(), calendar));
    }

    private static Submission submission(Prepared prepared, CaseNumber number, Need need, Actor actor, Capacity as) {
        Incoming incoming = prepared.incoming();
        return new Submission(
                number,
                need,
                incoming.village(),
                incoming.submittedAt(),
                incoming.channel(),
                incoming.externalNumber(),
                actor.subject(),
                as,
                incoming.command().ownRequest(),
                incoming.command().forSomebodyElse(),
                prepared.footing().extension(),
                prepared.possibleDuplicates());
    }

    private static Need need(Incoming incoming, PersonId person, Optional<PersonalTextId> text) {
        SubmitWish.Command command = incoming.command();
        return new Need(
                WishKind.valueOf(command.kind()),
                person,
                codes(command.groups()),
                new Code(command.cause()),
                new Code(command.field()),
                codes(command.helpWanted()),
                command.amount().map(Money::parseYuan),
                command.urgent(),
                text);
    }

    private static SortedSet<Code> codes(Set<String> texts) {
        return texts.stream().map(Code::new).collect(Collectors.toCollection(TreeSet::new));
    }
}
