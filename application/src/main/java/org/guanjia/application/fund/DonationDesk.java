package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.person.Admission;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.domain.fund.Donation;
import org.guanjia.domain.fund.Donor;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.FundYear;
import org.guanjia.domain.fund.Gift;
import org.guanjia.domain.fund.Purpose;
import org.guanjia.domain.fund.Voucher;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.RestOfDonation;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.WishParameters;
import org.guanjia.domain.shared.DonationId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.CityTime;

/** Where donations are written down, and who gives them is put into the vault. Safe for use by several threads. */
public final class DonationDesk {

    private final FundDesk desk;
    private final FundGrounds grounds;
    private final PersonVault vault;
    private final Ulids ulids;

    @Inject
    public DonationDesk(FundDesk desk, FundGrounds grounds, PersonVault vault, Ulids ulids) {
        this.desk = desk;
        this.grounds = grounds;
        this.vault = vault;
        this.ulids = ulids;
    }

    /** A donation that is given, as it was written. */
    record Giving(
            FundUnit unit, PurposeInput purpose, DonorInput donor, RestOfDonation rest, Money amount, Voucher voucher) {

        /**
         * @throws Refusal.InvalidInput if nobody gives, or two do
         */
        Giving {
            Faults faults = new Faults();
            donor.check(faults);
            faults.refuseIfAny();
        }
    }

    /**
     * What taking it in comes to.
     *
     * @throws Refusal.NotFound if there is no such wish in the town
     * @throws Refusal.InvalidInput if the purpose is none of the programme, or the unit, village or field is unknown
     * @throws Refusal.RuleBroken F-13 if the year is closed
     */
    Changes given(FundYear year, Giving giving, Optional<Instant> occurredAt, Transaction tx, Actor actor) {
        Instant now = desk.now();
        TownCode town = year.id().town();
        Rulebook rulebook = grounds.rulebookOf(year, tx);
        FundUnit unit = desk.unitOf(town, giving.unit(), "unit");
        Purpose purpose = purpose(year, giving.purpose(), rulebook, tx);
        Optional<Admission> person = giving.donor()
                .details(CityTime.dateOf(now))
                .map(details -> vault.admit(town, details, actor.subject(), now));
        Gift gift = new Gift(year.fundOf(unit), purpose, donor(giving.donor(), person), giving.rest());
        DonationId id = new DonationId(town, ulids.next(now));
        return Changes.by(
                        actor,
                        now,
                        Donation.give(
                                id, gift, giving.amount(), giving.voucher(), year, rulebook, occurredAt.orElse(now)))
                .with(person.map(Admission::effects).orElse(List.of()));
    }

    /**
     * A donation as it stands.
     *
     * @throws Refusal.NotFound if there is none
     * @throws Refusal.Conflict if the actor decided on another version
     */
    static Donation donation(Transaction tx, DonationId id, Call<?> call) {
        Donation donation = tx.funds().donation(id).orElseThrow(() -> new Refusal.NotFound(id.text()));
        call.checkVersion(donation.version());
        return donation;
    }

    /**
     * The fund year of a donation's programme.
     *
     * @param number this year where absent
     * @throws Refusal.RuleBroken F-13 if nobody opened it
     */
    FundYear yearOf(Donation donation, Optional<Integer> number, Transaction tx) {
        return FundYear.requireOpened(
                donation.id().town(),
                donation.state().gift().fund().programme(),
                number.orElseGet(() -> CityTime.dateOf(desk.now()).getYear()),
                tx.funds()::year);
    }

    private static Donor donor(DonorInput input, Optional<Admission> person) {
        return person.<Donor>map(
                        admission -> new Donor.OfPerson(admission.person().id()))
                .orElseGet(() -> new Donor.OfOrganisation(input.organisation().orElseThrow()));
    }

    private Purpose purpose(FundYear year, PurposeInput input, Rulebook rulebook, Transaction tx) {
        TownCode town = year.id().town();
        Faults faults = new Faults();
        Optional<Purpose> purpose =
                faults.collect("purpose", () -> input.of(year.state().programme()));
        faults.refuseIfAny();
        Purpose named = purpose.orElseThrow();
        named.village().ifPresent(village -> desk.unitOf(town, FundUnit.of(village), "purpose.village"));
        named.field().ifPresent(field -> requireKnown(field, rulebook.value(WishParameters.FIELDS)));
        named.wish().ifPresent(wish -> requireThere(wish, town, tx));
        return named;
    }

    private static void requireKnown(Code field, List<Code> known) {
        if (!known.contains(field)) {
            String names = String.join(", ", known.stream().map(Code::text).toList());
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", names).at("purpose.field")));
        }
    }

    private static void requireThere(WishId wish, TownCode town, Transaction tx) {
        if (!wish.town().equals(town) || tx.wishes().find(wish).isEmpty()) {
            throw new Refusal.NotFound(wish.text());
        }
    }
}
