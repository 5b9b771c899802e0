package org.guanjia.domain.wish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.guanjia.domain.wish.Wishes.*;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.rulebook.Grade;
import org.guanjia.domain.rulebook.HandlingMode;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.rulebook.WishKind;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PolicyId;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.PolicyReference;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.DeadlineState;

/** A wish under way, act by act; after each of them its journal tells the same as its state. */
final class Journey {

    static final PolicyListId LIST = new PolicyListId("2020");
    static final PolicyReference MINIMUM_LIVING = new PolicyReference(LIST, new PolicyId("minimum-living"));
    static final DepartmentContact DEPARTMENT =
            new DepartmentContact(new Code("civil-affairs"), "市民政局社会救助科 0769-22334455");
    static final Comparison CONFIRMED = comparison(Comparison.Answer.CONFIRMED);
    static final Comparison CONTRADICTED = comparison(Comparison.Answer.CONTRADICTED);
    static final Comparison NOT_FOUND = comparison(Comparison.Answer.NOT_FOUND);
    static final Comparison UNAVAILABLE = new Comparison(
            Comparison.Answer.UNAVAILABLE, new Code("civil-affairs-database"), Optional.of(new Code("outage")));
    static final Inquiry VISIT = new Inquiry(VerificationMeans.VISIT, PHOTO, true);
    static final Proof.SelfDeclared DECLARATION = new Proof.SelfDeclared(text(20), PHOTO, PHOTO);
    static final RefusalGround NOT_IN_HARDSHIP = new RefusalGround(new Code("not-in-hardship"), "东民规〔2022〕2号 三(一)");

    static final ApprovalId APPROVAL = new ApprovalId(GUANCHENG, ulid(80));
    static final ApprovalId REVOCATION = new ApprovalId(GUANCHENG, ulid(81));

    private final List<WishEvent> journal;
    private Rulebook rulebook = OF_2022;
    private String now;
    private Wish wish;

    private Journey(Wish wish, List<WishEvent> journal, String now) {
        this.wish = wish;
        this.journal = new ArrayList<>(journal);
        this.now = now;
    }

    /** An act at a moment. */
    interface Act {
        Outcome<Wish, WishEvent> on(Wish wish, Circumstances now);
    }

    static Journey of(WishKind kind, String amount) {
        return of(need(kind, amount), MONDAY);
    }

    static Journey of(Need need, String submittedAt, WishId... possibleDuplicates) {
        return of(submission(need, submittedAt, List.of(possibleDuplicates)), OF_2022, submittedAt);
    }

    static Journey of(Submission submission, Rulebook rulebook, String arrivedAt) {
        Outcome<Wish, WishEvent> born =
                Wish.submit(wishId(1), submission, new Circumstances(Wishes.at(arrivedAt), rulebook, PRC));
        return of(born, arrivedAt).under(rulebook);
    }

    static Journey of(Outcome<Wish, WishEvent> born, String now) {
        return new Journey(born.state(), born.events(), now);
    }

    private static Comparison comparison(Comparison.Answer answer) {
        return new Comparison(answer, new Code("civil-affairs-database"), Optional.empty());
    }

    private Journey under(Rulebook edition) {
        rulebook = edition;
        return this;
    }

    /** The time of the acts that follow. */
    Journey at(String local) {
        now = local;
        return this;
    }

    Circumstances now() {
        return new Circumstances(Wishes.at(now), rulebook, PRC);
    }

    Journey then(Act act) {
        Outcome<Wish, WishEvent> outcome = act.on(wish, now());
        journal.addAll(outcome.events());
        wish = outcome.state();
        assertThat(Wish.fold(wish.id(), journal)).isEqualTo(wish);
        return this;
    }

    /** The refusal that an act meets. */
    Refusal refused(Act act) {
        Wish before = wish;
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> act.on(wish, now()));
        assertThat(refusal).isNotNull();
        assertThat(wish).isSameAs(before);
        return refusal;
    }

    Journey received() {
        return then(Wish::acknowledge);
    }

    Journey withoutPolicy() {
        return then((it, on) -> it.findNoPolicy(LIST, on));
    }

    Journey handedOver() {
        return then((it, on) -> it.handOver(MINIMUM_LIVING, DEPARTMENT, on));
    }

    Journey back(ExaminationEvent.WayBack way) {
        return then((it, on) -> it.comeBack(way, Optional.empty(), text(30), on));
    }

    Journey triaged() {
        return then((it, on) -> it.triage(HandlingMode.EXPRESS, Optional.of(text(31)), on));
    }

    Journey waived() {
        return then((it, on) -> it.waiveVerification(PHOTO, on));
    }

    Journey confirmedByData() {
        return then((it, on) -> it.compare(CONFIRMED, on));
    }

    /** From request to triage, on Monday morning. */
    Journey toTriage() {
        return received().withoutPolicy().triaged();
    }

    /** From request to verification by data, on Monday morning. */
    Journey toVerified() {
        return toTriage().confirmedByData();
    }

    /** With another office to follow, whose time runs from now. */
    Journey consented(String amount) {
        return then((it, on) -> it.approve(consent(amount, true, Optional.of(Deciding.stepFrom(on))), on));
    }

    Journey approved(String amount) {
        return then((it, on) -> it.approve(consent(amount, true, Optional.empty()), on));
    }

    /** The refusal that an approval of that amount meets. */
    Refusal approvalRefused(String amount, boolean justified) {
        return refused((it, on) -> it.approve(consent(amount, justified, Optional.empty()), on));
    }

    private Consent consent(String amount, boolean justified, Optional<Deadline> next) {
        return new Consent(APPROVAL, WishRoute.of(yuan(amount), rulebook), yuan(amount), justified, next);
    }

    Journey returned() {
        return then((it, on) -> it.sendBack(APPROVAL, text(32), on));
    }

    Journey emergency(String amount) {
        return then((it, on) -> it.decideEmergency(APPROVAL, SECOND_OFFICER, true, yuan(amount), on));
    }

    Journey revoked() {
        return then((it, on) -> it.revoke(APPROVAL, REVOCATION, on));
    }

    Journey amended(String amount) {
        return then((it, on) -> it.amend(new Amendment(Optional.of(yuan(amount)), Optional.empty(), false), on));
    }

    Journey reworded() {
        return then((it, on) -> it.amend(new Amendment(Optional.empty(), Optional.of(text(33)), false), on));
    }

    Journey startedDelivery() {
        return then(Wish::startDelivery);
    }

    Journey delivered(String value, boolean last) {
        return then((it, on) -> it.deliver(part(value), last, on));
    }

    Journey deliveredInKind(String value) {
        return then((it, on) ->
                it.deliver(new Part(new Code("goods"), yuan(value), true, List.of(PHOTO), on.at()), false, on));
    }

    Part part(String value) {
        return new Part(new Code("money"), yuan(value), false, List.of(PHOTO), now().at());
    }

    Journey evaluated(Grade grade) {
        return then((it, on) -> it.evaluate(grade, Optional.empty(), false, on));
    }

    Journey refusedByTown() {
        return then((it, on) -> it.refuse(APPROVAL, NOT_IN_HARDSHIP, Optional.empty(), on));
    }

    Journey complained() {
        return then((it, on) -> it.complain(text(34), on));
    }

    Journey reopened() {
        return then((it, on) -> it.reopen(text(35), on));
    }

    Journey withdrawn() {
        return then((it, on) -> it.withdraw(text(36), on));
    }

    Wish wish() {
        return wish;
    }

    WishState state() {
        return wish.state();
    }

    WishStage stage() {
        return wish.state().stage();
    }

    List<WishEvent> journal() {
        return List.copyOf(journal);
    }

    WishEvent lastEvent() {
        return journal.get(journal.size() - 1);
    }

    Deadline whole() {
        return wish.state().clocks().whole();
    }

    Optional<Instant> earliestDue() {
        return state().earliestDue();
    }

    /** The clock of a step that is open. */
    Deadline clock(WishStep step) {
        return wish.state().clocks().open(step).orElseThrow().deadline();
    }

    /** The last clock of a step, done or not. */
    Deadline lastClock(WishStep step) {
        List<StepClock> clocks = wish.state().clocks().steps().stream()
                .filter(clock -> clock.step() == step)
                .toList();
        return clocks.get(clocks.size() - 1).deadline();
    }

    DeadlineState stateOf(Deadline deadline) {
        return deadline.state(now().at());
    }
}
