package org.guanjia.application.wish;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.edition.EditionSet;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.person.PersonDetails;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.worktime.CityTime;

/** Where acts on wishes are prepared: it opens a wish for one sitting. Safe for use by several threads. */
public final class WishDesk {

    private final Inputs inputs;
    private final Region region;
    private final EditionsInForce editions;
    private final PersonVault vault;
    private final Ulids ulids;
    private final InstantSource clock;

    @Inject
    public WishDesk(
            Inputs inputs,
            Region region,
            EditionsInForce editions,
            PersonVault vault,
            Ulids ulids,
            InstantSource clock) {
        this.inputs = inputs;
        this.region = region;
        this.editions = editions;
        this.vault = vault;
        this.ulids = ulids;
        this.clock = clock;
    }

    /**
     * The command of a call.
     *
     * @throws Refusal.InvalidInput if it has faults, with all of them
     */
    <C> C valid(Call<C> call) {
        return inputs.valid(call.command());
    }

    /**
     * Opens a wish.
     *
     * @param occurredAt when the act truly happened; now where absent
     * @throws Refusal.NotFound if there is no such wish
     */
    Sitting open(Transaction tx, WishId id, Actor actor, Call<?> call, Optional<Instant> occurredAt) {
        return open(tx, id, actor, call, occurredAt, Optional.empty());
    }

    /**
     * Opens a wish for an act that decides about it.
     *
     * @param occurredAt when the act truly happened; now where absent
     * @throws Refusal.NotFound if there is no such wish
     * @throws Refusal.Conflict if it moved on since the act was rehearsed
     */
    Sitting openToDecide(
            Transaction tx, WishId id, Actor actor, Call<?> call, Optional<Instant> occurredAt, Sealing sealing) {
        return open(tx, id, actor, call, occurredAt, Optional.of(sealing));
    }

    private Sitting open(
            Transaction tx,
            WishId id,
            Actor actor,
            Call<?> call,
            Optional<Instant> occurredAt,
            Optional<Sealing> sealing) {
        Wish wish = tx.wishes().find(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        sealing.ifPresent(it -> it.stands(wish));
        Instant now = sealing.map(it -> it.now(clock::instant)).orElseGet(clock::instant);
        Instant at = occurredAt.orElse(now);
        EditionSet standing = editions.within(tx);
        Rulebook rulebook = standing.rulebooks()
                .find(wish.state().origin().rulebook())
                .orElseThrow(() -> new IllegalStateException("Wish " + id + " stands on an unknown rulebook"));
        Circumstances circumstances =
                new Circumstances(at, rulebook, standing.calendars().inForce(CityTime.dateOf(now)));
        return new Sitting(
                wish,
                actor,
                call,
                now,
                circumstances,
                new TextWriter(vault, tx, wish.state().need().person(), now),
                ulids,
                new WishApprovals(
                        tx, wish, actor.subject(), circumstances, region.city().code(), ulids, now, sealing),
                new WishMoney(tx, standing, ulids, now));
    }

    /**
     * The wish that an approval is about.
     *
     * @throws Refusal.NotFound if there is no such approval, or it is about something else
     */
    WishId subjectOf(Transaction tx, ApprovalId approval) {
        return tx.approvals()
                .find(approval)
                .map(found -> found.state().matter().subject())
                .filter(WishId.class::isInstance)
                .map(WishId.class::cast)
                .orElseThrow(() -> new Refusal.NotFound(approval.text()));
    }

    /**
     * The policy list in force at that moment.
     *
     * @throws IllegalStateException before the first one
     */
    PolicyListEdition policyList(Transaction tx, Instant at) {
        return editions.within(tx)
                .policyLists()
                .inForce(CityTime.dateOf(at))
                .orElseThrow(() -> new IllegalStateException("No policy list is in force at " + at));
    }

    /**
     * The village of that code.
     *
     * @throws Refusal.InvalidInput if the region has none, or its town does not take part in the programme
     */
    VillageCode knownVillage(String code) {
        VillageCode village = new VillageCode(code);
        Faults faults = new Faults();
        addPlace(village, region, faults);
        faults.refuseIfAny();
        return village;
    }

    /** Adds what is wrong with a village that a wish shall lie in. */
    static void addPlace(VillageCode village, Region region, Faults faults) {
        if (region.village(village).isEmpty()) {
            faults.add("village", FaultCode.UNKNOWN_VILLAGE, "code", village.text());
        } else if (region.town(village.town())
                .filter(town -> town.inProgramme())
                .isEmpty()) {
            faults.add(
                    "village",
                    FaultCode.OUTSIDE_PROGRAMME,
                    "code",
                    village.town().text());
        }
    }

    /**
     * The office that an input names, for a wish of that village.
     *
     * @throws Refusal.InvalidInput if the region has no such unit, or it is the committee of another village
     */
    Office knownOffice(String text, VillageCode village) {
        Office office = Office.parse(text);
        Faults faults = new Faults();
        if (!office.liesIn(region)) {
            faults.add("office", FaultCode.UNKNOWN_OFFICE, "office", text);
        } else if (office.village().filter(other -> !other.equals(village)).isPresent()) {
            String own = Office.villageCommittee(village).text();
            faults.add("office", FaultCode.NOT_ONE_OF, "known", own);
        }
        faults.refuseIfAny();
        return office;
    }

    /**
     * The person that an input holds.
     *
     * @throws Refusal.InvalidInput if it has faults of meaning, with all of them
     */
    PersonDetails read(PersonInput person) {
        Faults faults = new Faults();
        Optional<PersonDetails> details = faults.collect("person", () -> person.read(CityTime.dateOf(clock.instant())));
        faults.refuseIfAny();
        return details.orElseThrow();
    }

    /** The offices that the actor may decide a wish for. */
    OfficeChoice officesOf(Permission permission, Actor actor, Sitting sitting) {
        return new OfficeChoice(permission, actor, sitting);
    }

    /** A new edition of what is known of the wish's person. */
    List<Effect> newEdition(Sitting sitting, PersonDetails details, Actor actor) {
        return vault.amend(sitting.person(), details, actor.subject(), sitting.recordedAt());
    }

    /** A new identity for a file of the wish. */
    AttachmentId newAttachment(WishId wish) {
        return new AttachmentId(wish.town(), ulids.next(clock.instant()));
    }
}
