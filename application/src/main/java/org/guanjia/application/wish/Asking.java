package org.guanjia.application.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guanjia.application.port.ContentFrozen;
import org.guanjia.application.port.Effect;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.ApprovalEvent;
import org.guanjia.domain.approval.Conditions;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.approval.Matter;
import org.guanjia.domain.approval.Parties;
import org.guanjia.domain.approval.Proposal;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.approval.Venue;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.wish.Circumstances;
import org.guanjia.domain.wish.DecisionBasis;
import org.guanjia.domain.wish.Wish;
import org.guanjia.domain.wish.WishRoute;
import org.guanjia.domain.worktime.Deadline;

/**
 * Puts before offices what they are to decide of a wish, and freezes all that they decide it on. Of no use after its
 * transaction, and for one thread.
 */
final class Asking {

    private final Wish wish;
    private final String actor;
    private final Circumstances now;
    private final TownCode city;
    private final List<Effect> frozen = new ArrayList<>();

    Asking(Wish wish, String actor, Circumstances now, TownCode city) {
        this.wish = wish;
        this.actor = actor;
        this.now = now;
        this.city = city;
    }

    /** Asks for an amount, on the route that goes by it. */
    Outcome<Approval, ApprovalEvent> start(ApprovalId id, Wish asked, Money amount) {
        return start(id, asked, WishRoute.of(amount, now.rulebook()), Optional.of(amount));
    }

    Outcome<Approval, ApprovalEvent> start(ApprovalId id, Wish asked, WishRoute route, Optional<Money> amount) {
        Proposal proposal = proposal(id, 1, asked, route, amount);
        return Approval.start(id, Matter.of(asked.id()), parties(), proposal, venue(asked), conditions());
    }

    /** Asks for what was granted at once to be made up by the town (W-09). */
    Outcome<Approval, ApprovalEvent> startAtOnce(
            ApprovalId id,
            EmergencyAuthority authority,
            Money amount,
            Deadline makeUp,
            Function<FrozenContent, Optional<SealReference>> seal) {
        Proposal proposal = proposal(id, 1, wish, WishRoute.BY_TOWN, Optional.of(amount));
        return Approval.startDecidedAtOnce(
                id,
                Matter.of(wish.id()),
                parties(),
                proposal,
                venue(wish),
                authority,
                makeUp,
                seal.apply(proposal.content()),
                conditions());
    }

    /** Asks again what was sent back. */
    Outcome<Approval, ApprovalEvent> amend(Approval returned, Wish amended) {
        Money amount = amended.amountAsked();
        Proposal proposal = proposal(
                returned.id(),
                returned.state().rounds().size() + 1,
                amended,
                WishRoute.of(amount, now.rulebook()),
                Optional.of(amount));
        return returned.amend(actor, proposal, venue(amended), conditions());
    }

    /**
     * Asks for a decision to be revoked, on the route that it went. The actor has submitted that; whoever submitted the
     * wish, or declared an interest in it, decides it as little.
     */
    Outcome<Approval, ApprovalEvent> revoke(ApprovalId id, Approval mistaken, PersonalTextId reason) {
        Code kind = mistaken.state().round().terms().proposal().kind();
        FrozenContent content = frozen(id, 1, DecisionBasis.ofRevocation(wish.id(), wish.state(), mistaken.id()));
        Proposal proposal =
                new Proposal(kind, mistaken.state().granted(), content, Optional.of(reason), Optional.empty());
        Parties behind = parties();
        List<String> partial = Stream.concat(behind.submitter().stream(), behind.relatives().stream())
                .toList();
        Parties asking = new Parties(Optional.of(actor), actor, partial);
        return Approval.startRevoking(id, mistaken, asking, proposal, venue(wish), conditions());
    }

    private Proposal proposal(ApprovalId id, int round, Wish asked, WishRoute route, Optional<Money> amount) {
        FrozenContent content = frozen(id, round, DecisionBasis.of(asked.id(), asked.state()));
        return new Proposal(route.kind(), amount, content, Optional.empty(), Optional.empty());
    }

    private FrozenContent frozen(ApprovalId id, int round, String document) {
        FrozenContent content = FrozenContent.of(document);
        frozen.add(new ContentFrozen(id, round, content, document));
        return content;
    }

    private Parties parties() {
        String recorder = wish.state().origin().recordedBy();
        Optional<String> submitter = Optional.of(recorder).filter(wish.state().origin()::isSubmittedBy);
        return new Parties(
                submitter, recorder, List.copyOf(wish.state().annals().interests()));
    }

    private Venue venue(Wish asked) {
        return Venue.of(city, asked.state().custody().village(), List.of());
    }

    private Conditions conditions() {
        return new Conditions(now.at(), now.rulebook(), now.calendar());
    }

    /** What was frozen. */
    List<Effect> effects() {
        return List.copyOf(frozen);
    }
}
