package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Capacity;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.Need;
import org.guanjia.domain.wish.Submission;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.WorkCalendar;
import org.guanjia.domain.worktime.WorkCalendars;

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

    /**
     * Looks up what the request stands on, and what may be the same need.
     *
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken R-02 if the rulebook has lapsed and no extension carries it
     */
    Prepared prepare(Incoming incoming) {
        Grounded grounded = new Grounded(incoming, footings.on(incoming.submittedOn()));
        return prepare(List.of(grounded)).get(0);
    }

    /** What requests of their days stand on, as it is known at this moment; there is at least one. */
    Footings.Known footingsOf(List<Incoming> all) {
        List<LocalDate> days = all.stream().map(Incoming::submittedOn).sorted().toList();
        return footings.between(days.get(0), days.get(days.size() - 1));
    }

    /** Looks up what may be the same need, for each of them in their order. */
    List<Prepared> prepare(List<Grounded> all) {
        List<List<WishView>> same =
                duplicates.of(all.stream().map(Grounded::sought).toList());
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Prepared(
                        all.get(i), same.get(i).stream().map(WishView::id).toList()))
                .toList();
    }

    /** The calendars in force at this moment. */
    WorkCalendars calendars() {
        return editions.now().calendars();
    }

    /**
     * Refuses what writing the request down would refuse, without writing it.
     *
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if it does not go by its rulebook, with every fault
     */
    void check(Prepared prepared, Actor actor, Capacity as, WorkCalendars calendars) {
        Incoming incoming = prepared.incoming();
        WishId id = newWish(incoming);
        Need need = need(incoming, new PersonId(id.town(), id.ulid()), Optional.empty());
        int year = incoming.submittedOn().getYear();
        submit(
                new Ready(id, prepared, as, need, List.of()),
                new CaseNumber(CaseKind.WISH, id.town(), year, ANY_SERIAL),
                actor,
                calendars);
    }

    /** Chooses the wish's identity and seals what is personal; nothing is written yet. */
    Ready seal(Prepared prepared, Actor actor, Capacity as) {
        Incoming incoming = prepared.incoming();
        WishId id = newWish(incoming);
        Instant now = incoming.arrivedAt();
        Admission admission = vault.admit(id.town(), incoming.person(), actor.subject(), now);
        List<Effect> effects = new ArrayList<>(admission.effects());
        Optional<PersonalTextRecorded> words =
                incoming.command().need().map(text -> vault.seal(admission.person(), new PersonalText(text), now));
        words.ifPresent(effects::add);
        incoming.externalNumber()
                .map(external -> new ExternalNumberTaken(region.city().code(), incoming.channel(), external, id))
                .ifPresent(effects::add);
        Need need = need(incoming, admission.person().id(), words.map(PersonalTextRecorded::id));
        return new Ready(id, prepared, as, need, effects);
    }

    /** Writes requests of one town down together, each as a wish under the next number of the town, in their order. */
    Intake submit(Transaction tx, List<Ready> together, Actor actor) {
        WorkCalendars calendars = editions.within(tx).calendars();
        List<CaseNumber> numbers = nextNumbers(tx, together);
        List<Outcome<?, ?>> outcomes = new ArrayList<>();
        List<Effect> effects = new ArrayList<>();
        for (int i = 0; i < together.size(); i++) {
            outcomes.add(submit(together.get(i), numbers.get(i), actor, calendars));
            effects.addAll(together.get(i).effects());
        }
        Instant now = together.get(0).prepared().incoming().arrivedAt();
        return new Intake(numbers, new Changes(actor.subject(), now, outcomes, effects));
    }

    /**
     * What several requests come to.
     *
     * @param numbers of their wishes, in their order
     */
    record Intake(List<CaseNumber> numbers, Changes changes) {}

    private static List<CaseNumber> nextNumbers(Transaction tx, List<Ready> together) {
        List<Integer> years = together.stream()
                .map(ready -> ready.prepared().incoming().submittedOn().getYear())
                .toList();
        Map<Integer, Iterator<CaseNumber>> next = new HashMap<>();
        return years.stream()
                .map(year -> next.computeIfAbsent(
                                year,
                                first -> tx.caseNumbers()
                                        .next(CaseKind.WISH, first, Collections.frequency(years, first))
                                        .iterator())
                        .next())
                .toList();
    }

    private WishId newWish(Incoming incoming) {
        return new WishId(incoming.village().town(), ulids.next(clock.instant()));
    }

    private static Outcome<Wish, WishEvent> submit(
            Ready ready, CaseNumber number, Actor actor, WorkCalendars calendars) {
        Incoming incoming = ready.prepared().incoming();
        Footing footing = ready.prepared().grounded().footing();
        Submission submission = new Submission(
                number,
                ready.need(),
                incoming.village(),
                incoming.submittedAt(),
                incoming.channel(),
                incoming.externalNumber(),
                actor.subject(),
                ready.as(),
                incoming.command().ownRequest(),
                incoming.command().forSomebodyElse(),
                footing.extension(),
                ready.prepared().possibleDuplicates());
        Instant now = incoming.arrivedAt();
        WorkCalendar calendar = calendars.inForce(CityTime.dateOf(now));
        return Wish.submit(ready.id(), submission, new Circumstances(now, footing.rulebook(), calendar));
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
