package org.guanjia.application.fund.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.BookedPosting;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.fund.CommitmentEvent;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Portion;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.CommitmentId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Subject;

/** Tells the way of one payment from its sources to its recipient (F-12). */
@UseCase(
        id = "read-payment-trail",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY,
            Role.DELEGATE,
            Role.AUDITOR
        })
public final class ReadPaymentTrail {

    private static final Permission PERMISSION = Permission.of(ReadPaymentTrail.class);

    private final FundLedger ledger;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ReadPaymentTrail(FundLedger ledger, Inputs inputs, Region region) {
        this.ledger = ledger;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Which payment.
     *
     * @param payment its number within the commitment, from 1
     */
    public record Query(
            @NotNull @Parsed(DomainText.COMMITMENT_ID) String commitment,
            @NotNull @Min(1) Integer payment) {}

    /**
     * Every act on the way, as of one moment. Accounts of units that the actor does not oversee are named and not followed.
     *
     * @throws Refusal.NotFound if there is no such payment where the actor may look
     */
    public PaymentTrail handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        CommitmentId id = CommitmentId.parse(valid.commitment());
        PERMISSION.check(actor);
        return ledger.atOneMoment(moment -> trail(moment, actor, id, valid.payment()));
    }

    private PaymentTrail trail(FundLedger moment, Actor actor, CommitmentId id, int payment) {
        List<BookedPosting> acts = moment.acts(id);
        BookedPosting order = acts.stream()
                .filter(act -> act.act() instanceof CommitmentEvent.PaymentOrdered it && it.payment() == payment)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound(id.text()));
        FundUnit unit = order.entry().posting().account().fund().unit();
        PERMISSION.check(actor, FundPlaces.over(unit), id.text());
        CommitmentEvent.PaymentOrdered ordered = (CommitmentEvent.PaymentOrdered) order.act();
        PaymentWays ways = new PaymentWays(
                moment, other -> PERMISSION.allows(actor, FundPlaces.over(other)), new BookWords(region));
        Subject subject = subjectOf(acts);
        return new PaymentTrail(
                id.text(),
                payment,
                subject.fold(of -> Optional.of(of.wish()), projects -> Optional.empty()),
                subject.fold(of -> Optional.empty(), projects -> Optional.of(projects.purpose())),
                PaymentLine.RecipientKind.of(ordered.recipient()),
                PaymentLine.RecipientKind.reference(ordered.recipient()),
                ordered.portions().stream().map(Portion::amount).reduce(Money.ZERO, Money::plus),
                ordered.portions().stream()
                        .map(portion -> ways.of(portion, order, acts))
                        .toList());
    }

    private static Subject subjectOf(List<BookedPosting> acts) {
        return ((CommitmentEvent.Committed) acts.get(0).act()).spending().subject();
    }
}
