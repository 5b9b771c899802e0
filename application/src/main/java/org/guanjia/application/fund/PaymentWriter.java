package org.guanjia.application.fund;

import jakarta.inject.Inject;
import java.util.Optional;
import org.guanjia.application.person.Opened;
import org.guanjia.application.person.PersonVault;
import org.guanjia.application.port.DisbursementOrder;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.Payee;
import org.guanjia.application.port.PaymentNumber;
import org.guanjia.application.port.WishViews;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.fund.FundUnit;
import org.guanjia.domain.fund.Payment;
import org.guanjia.domain.fund.Recipient;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.PersonId;

/** Writes the order of a payment when it is handed over, from what is on record then. Safe for use by several threads. */
public final class PaymentWriter {

    private final FundViews views;
    private final WishViews wishes;
    private final PersonVault vault;
    private final Region region;

    @Inject
    public PaymentWriter(FundViews views, WishViews wishes, PersonVault vault, Region region) {
        this.views = views;
        this.wishes = wishes;
        this.vault = vault;
        this.region = region;
    }

    /** The order as it reads now; empty where the recipient's data was erased. */
    Optional<DisbursementOrder> write(PaymentNumber number) {
        Commitment commitment = views.commitment(number.commitment()).orElseThrow();
        Payment payment = commitment.state().payment(number.payment());
        return payee(payment.recipient())
                .map(payee -> new DisbursementOrder(
                        number,
                        payment.amount(),
                        payment.portions().get(0).account().fund(),
                        payee,
                        remark(commitment)));
    }

    private Optional<Payee> payee(Recipient recipient) {
        return recipient.fold(
                person -> payee(person.person()),
                unit -> Optional.of(new Payee.OfUnit(unit.unit(), name(unit.unit()))),
                organisation -> Optional.of(new Payee.OfOrganisation(organisation.name())));
    }

    private Optional<Payee> payee(PersonId person) {
        return vault.plain(person)
                .flatMap(Opened::content)
                .map(details -> new Payee.OfPerson(
                        details.name().value(),
                        details.identification(),
                        details.phone().value()));
    }

    private String name(FundUnit unit) {
        return unit.village()
                .map(code -> region.village(code).map(Village::name))
                .orElseGet(() -> region.town(unit.town()).map(Town::name))
                .orElseGet(unit::text);
    }

    private String remark(Commitment commitment) {
        return commitment
                .state()
                .spending()
                .subject()
                .fold(
                        wish -> wishes.find(wish.wish())
                                .map(found -> found.state().origin().number())
                                .map(CaseNumber::text)
                                .orElseGet(() -> wish.wish().text()),
                        projects -> projects.purpose());
    }
}
