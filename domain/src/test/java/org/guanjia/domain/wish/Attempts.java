package org.guanjia.domain.wish;

import static org.guanjia.domain.wish.Wishes.*;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.Deadline;

/** Acts with particulars drawn by chance, sensible and not. */
final class Attempts {

    private static final List<String> OFFICERS = List.of(CLERK, SECOND_OFFICER, TOWN_LEAD, TOWN_CHARITY);
    private static final List<String> AMOUNTS =
            List.of("0", "300", "800", "1000", "1000.01", "2500", "3000", "5000", "10000", "10000.01", "30000");
    private static final List<Comparison> COMPARISONS =
            List.of(Journey.CONFIRMED, Journey.CONTRADICTED, Journey.NOT_FOUND, Journey.UNAVAILABLE);

    private final Random chance;

    Attempts(Random chance) {
        this.chance = chance;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(chance.nextInt(choices.size()));
    }

    <T> T oneOf(T[] choices) {
        return oneOf(List.of(choices));
    }

    Money amount() {
        return yuan(oneOf(AMOUNTS));
    }

    /** An attempt at that act. */
    Journey.Act at(WishAct act) {
        return switch (act) {
            case ACKNOWLEDGE -> Wish::acknowledge;
            case REDISPATCH -> redispatch(oneOf(List.of(VILLAGE, OTHER_VILLAGE)));
            case TRANSFER -> transfer(oneOf(List.of(VILLAGE, VILLAGE_OF_QISHI)));
            case ASSIGN -> assign(Optional.of(oneOf(OFFICERS)).filter(officer -> chance.nextInt(4) > 0));
            case AMEND -> amend();
            case ATTACH ->
                (it, on) -> it.attach(new AttachmentId(GUANCHENG, ulid(chance.nextInt(90))), Optional.of(text(37)), on);
            case DECLARE_INTEREST -> (it, on) -> it.declareInterest(oneOf(OFFICERS), anew(it, on), on);
            case RENEW_FOLLOW_UP_CODE -> Wish::renewFollowUpCode;
            case EXPLAIN_DELAY -> (it, on) -> it.explainDelay(Optional.of(oneOf(WishStep.values())), note(), on);
            case DECIDE_DUPLICATES -> (it, on) -> it.ruleOutDuplicates(note(), on);
            case FIND_NO_POLICY -> (it, on) -> it.findNoPolicy(Journey.LIST, on);
            case HAND_OVER -> (it, on) -> it.handOver(Journey.MINIMUM_LIVING, Journey.DEPARTMENT, on);
            case COME_BACK ->
                (it, on) -> it.comeBack(oneOf(ExaminationEvent.WayBack.values()), Optional.of(amount()), note(), on);
            case SOLVE_BY_POLICY -> (it, on) -> it.solveByPolicy(Optional.of(amount()), Optional.empty(), on);
            case TRIAGE ->
                (it, on) -> it.triage(
                        chance.nextInt(6) > 0 ? HandlingMode.EXPRESS : oneOf(HandlingMode.values()), maybe(note()), on);
            case VERIFY -> verify();
            default -> later(act);
        };
    }

    private Journey.Act later(WishAct act) {
        return switch (act) {
            case APPROVE -> (it, on) -> it.approve(consent(it, on), on);
            case RETURN -> (it, on) -> it.sendBack(Journey.APPROVAL, note(), on);
            case RESUBMIT -> Wish::resubmit;
            case REFUSE -> (it, on) -> it.refuse(Journey.APPROVAL, Journey.NOT_IN_HARDSHIP, maybe(note()), on);
            case DECIDE_EMERGENCY ->
                (it, on) -> it.decideEmergency(Journey.APPROVAL, oneOf(OFFICERS), chance.nextInt(5) > 0, amount(), on);
            case MAKE_UP -> makeUp();
            case REVOKE -> revoke();
            case START_DELIVERY -> Wish::startDelivery;
            case DELIVER_PART -> deliver();
            case EVALUATE -> (it, on) -> it.evaluate(oneOf(Grade.values()), maybe(note()), chance.nextBoolean(), on);
            case CLOSE_UNEVALUATED -> Wish::closeUnevaluated;
            case RECTIFY -> (it, on) -> it.rectify(note(), on);
            case COMPLAIN -> (it, on) -> it.complain(note(), on);
            case DECIDE_COMPLAINT -> (it, on) -> it.decideComplaint(oneOf(OFFICERS), chance.nextBoolean(), note(), on);
            case WITHDRAW -> (it, on) -> it.withdraw(note(), on);
            case MERGE -> (it, on) -> it.mergeInto(earlier(1 + chance.nextInt(3)), note(), on);
            case DISCONTINUE ->
                (it, on) -> it.discontinue(oneOf(EndingEvent.Discontinued.Cause.values()), maybe(note()), on);
            case CONVERT -> (it, on) -> it.convert(note(), on);
            case RETURN_FROM_PROJECT -> (it, on) -> it.returnFromProject(note(), on);
            case REOPEN -> (it, on) -> it.reopen(note(), on);
            default -> throw new IllegalArgumentException("No attempt at " + act);
        };
    }

    private static Journey.Act redispatch(VillageCode village) {
        return (it, on) -> it.redispatch(village, Office.villageCommittee(village), text(9), on);
    }

    private static Journey.Act transfer(VillageCode village) {
        return (it, on) -> it.transfer(village, new WishId(village.town(), ulid(60)), text(9), on);
    }

    private static Journey.Act assign(Optional<String> officer) {
        return (it, on) -> it.assign(officer.map(StaffSubject::new), on);
    }

    private Journey.Act amend() {
        Optional<Money> amount = maybe(amount());
        Optional<PersonalTextId> text = maybe(note());
        boolean particulars = chance.nextBoolean() || (amount.isEmpty() && text.isEmpty());
        return (it, on) -> it.amend(new Amendment(amount, text, particulars), on);
    }

    private Journey.Act verify() {
        return switch (chance.nextInt(4)) {
            case 0 -> (it, on) -> it.waiveVerification(PHOTO, on);
            case 1 -> (it, on) -> it.selfDeclare(Journey.DECLARATION, on);
            case 2 -> (it, on) -> it.compare(oneOf(COMPARISONS), on);
            default ->
                (it, on) -> it.inquire(
                        new Inquiry(oneOf(VerificationMeans.values()), PHOTO, chance.nextBoolean()), maybe(note()), on);
        };
    }

    private Consent consent(Wish wish, Circumstances on) {
        Money amount = wish.state()
                .need()
                .amount()
                .filter(asked -> chance.nextInt(4) > 0)
                .orElseGet(this::amount);
        return new Consent(
                Journey.APPROVAL,
                WishRoute.of(amount, on.rulebook()),
                amount,
                chance.nextInt(3) > 0,
                maybe(Deciding.stepFrom(on)));
    }

    /** As the approval starts anew when somebody who decided declares an interest. */
    private Optional<Deadline> anew(Wish wish, Circumstances on) {
        return wish.state().clocks().open(WishStep.DECISION).flatMap(clock -> maybe(Deciding.stepFrom(on)));
    }

    private Journey.Act makeUp() {
        return chance.nextBoolean()
                ? (it, on) -> it.upholdEmergency(on)
                : (it, on) -> it.overturnEmergency(chance.nextBoolean(), note(), on);
    }

    private Journey.Act revoke() {
        ApprovalId approval = chance.nextInt(5) > 0 ? Journey.APPROVAL : Journey.REVOCATION;
        Optional<ApprovalId> underWay = Optional.of(Journey.REVOCATION).filter(some -> chance.nextInt(5) == 0);
        return switch (chance.nextInt(4)) {
            case 0 -> (it, on) -> it.askRevocation(oneOf(OFFICERS), approval, Journey.REVOCATION, underWay, on);
            case 1 -> (it, on) -> it.consentToRevocation(approval, Journey.REVOCATION, on);
            case 2 -> (it, on) -> it.refuseRevocation(approval, Journey.REVOCATION, on);
            default -> (it, on) -> it.revoke(approval, Journey.REVOCATION, on);
        };
    }

    private Journey.Act deliver() {
        Code help = new Code(chance.nextInt(9) > 0 ? "money" : "miracles");
        return (it, on) -> it.deliver(
                new Part(help, amount(), chance.nextBoolean(), List.of(PHOTO), on.at()), chance.nextInt(3) == 0, on);
    }

    private PersonalTextId note() {
        return text(chance.nextInt(90));
    }

    private <T> Optional<T> maybe(T value) {
        return Optional.of(value).filter(kept -> chance.nextInt(3) > 0);
    }
}
