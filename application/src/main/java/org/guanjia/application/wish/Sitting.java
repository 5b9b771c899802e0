package org.guanjia.application.wish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.usecase.Call;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.message.MessageOccasion;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PartitionedId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.Evidence;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishEvent;

/** One wish open on the desk for one act of one actor. Of no use after its transaction, and for one thread. */
final class Sitting {

    private final Wish wish;
    private final Actor actor;
    private final Call<?> call;
    private final Instant recordedAt;
    private final Circumstances circumstances;
    private final TextWriter texts;
    private final Ulids ulids;
    private final WishApprovals approvals;
    private final WishMoney money;

    Sitting(
            Wish wish,
            Actor actor,
            Call<?> call,
            Instant recordedAt,
            Circumstances circumstances,
            TextWriter texts,
            Ulids ulids,
            WishApprovals approvals,
            WishMoney money) {
        this.wish = wish;
        this.actor = actor;
        this.call = call;
        this.recordedAt = recordedAt;
        this.circumstances = circumstances;
        this.texts = texts;
        this.ulids = ulids;
        this.approvals = approvals;
        this.money = money;
    }

    Wish wish() {
        return wish;
    }

    /** When the act happens, and under which rulebook and calendar. */
    Circumstances now() {
        return circumstances;
    }

    /** When the act is entered. */
    Instant recordedAt() {
        return recordedAt;
    }

    /** What offices decide of it. */
    WishApprovals approvals() {
        return approvals;
    }

    /** The wish's person as the vault keeps them. */
    SealedPerson person() {
        return texts.person();
    }

    /** Whether the wish lies in that jurisdiction. */
    boolean concerns(Jurisdiction held) {
        return WishScope.of(wish.state(), actor).test(held);
    }

    /** Whether the actor comes as the resident who asked for it. */
    boolean isResidentsOwn() {
        return actor.assignments().stream()
                .anyMatch(held -> held.role() == Role.RESIDENT && concerns(held.jurisdiction()));
    }

    /** Keeps a text in the vault. */
    PersonalTextId write(String text) {
        return texts.write(text);
    }

    Optional<PersonalTextId> write(Optional<String> text) {
        return text.map(texts::write);
    }

    /**
     * What an input stands for.
     *
     * @throws Refusal.InvalidInput if it is neither a file of this wish nor a paper, or both
     */
    Evidence evidence(EvidenceInput input) {
        if (input.file().isPresent() == input.paper().isPresent()) {
            FaultCode code = input.file().isPresent() ? FaultCode.SURPLUS : FaultCode.REQUIRED;
            throw new Refusal.InvalidInput(List.of(Fault.of(code).at("paper")));
        }
        return input.file()
                .<Evidence>map(file -> new Evidence.Attached(attached(AttachmentId.parse(file))))
                .orElseGet(() -> new Evidence.OnPaper(texts.write(input.paper().orElseThrow())));
    }

    private AttachmentId attached(AttachmentId file) {
        if (!wish.state().annals().attachments().contains(file)) {
            throw new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.UNKNOWN_ATTACHMENT, "file", file.text()).at("file")));
        }
        return file;
    }

    /**
     * Lets the wish decide, and says everything that becomes true with it, its approvals and its money included.
     *
     * @throws Refusal.InvalidInput if the act has not happened yet
     * @throws Refusal.Conflict if the actor decided on another version than the one that stands
     * @throws Refusal.RuleBroken F-05 or F-13 if the money that it takes is not there, or of another year
     */
    Changes decide(Function<Wish, Outcome<Wish, WishEvent>> act) {
        return decide(act, new Recipient.OfPerson(wish.state().need().person()));
    }

    /**
     * Lets the wish decide, as above.
     *
     * @param payee who is paid for what the act delivers
     */
    Changes decide(Function<Wish, Outcome<Wish, WishEvent>> act, Recipient payee) {
        requireHappened();
        call.checkVersion(wish.version());
        Outcome<Wish, WishEvent> outcome = act.apply(wish);
        approvals.follow(outcome);
        List<Effect> effects = new ArrayList<>(texts.written());
        effects.addAll(approvals.effects());
        WishMessages.owedFor(outcome.events(), circumstances.rulebook())
                .forEach(occasion -> effects.add(queued(occasion)));
        List<Outcome<?, ?>> outcomes = new ArrayList<>();
        outcomes.add(outcome);
        outcomes.addAll(approvals.outcomes());
        outcomes.addAll(money.following(wish.state(), outcome, payee));
        return new Changes(actor.subject(), recordedAt, outcomes, effects);
    }

    /**
     * What becomes true beside the wish, which does not change, with the texts that were written.
     *
     * @throws Refusal.InvalidInput if the act has not happened yet
     * @throws Refusal.Conflict if the actor decided on another version of the wish than the one that stands
     */
    Changes beside(PartitionedId about, Supplier<List<Effect>> decision) {
        requireHappened();
        call.checkVersion(wish.version());
        List<Effect> more = decision.get();
        return Changes.beside(
                actor,
                recordedAt,
                about,
                Stream.concat(texts.written().stream(), more.stream()).toList());
    }

    /** Only here, since who may not see the wish is to learn nothing of it, whatever they claim. */
    private void requireHappened() {
        if (circumstances.at().isAfter(recordedAt)) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "≤ " + recordedAt)
                    .at("occurredAt")));
        }
    }

    private QueuedMessage queued(MessageOccasion occasion) {
        return new QueuedMessage(
                new MessageId(wish.id().town(), ulids.next(recordedAt)),
                wish.id(),
                occasion,
                wish.state().need().person(),
                circumstances.at());
    }
}
