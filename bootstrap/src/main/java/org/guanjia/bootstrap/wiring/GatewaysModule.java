package org.guanjia.bootstrap.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import org.guanjia.adapter.crypto.InternalSeals;
import org.guanjia.application.port.Disbursements;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.domain.message.TextAllowance;

/** The gateways: those given, and for the others what stands in for them. */
final class GatewaysModule extends AbstractModule {

    private final Gateways gateways;

    GatewaysModule(Gateways gateways) {
        this.gateways = gateways;
    }

    @Override
    protected void configure() {
        OptionalBinder<EligibilityCheck> eligibility =
                OptionalBinder.newOptionalBinder(binder(), EligibilityCheck.class);
        eligibility.setDefault().toInstance(new NoEligibilityRecords());
        gateways.eligibility().ifPresent(given -> eligibility.setBinding().toInstance(given));
        OptionalBinder<SmsGateway> sms = OptionalBinder.newOptionalBinder(binder(), SmsGateway.class);
        gateways.sms().ifPresent(given -> sms.setBinding().toInstance(given));
        OptionalBinder<Disbursements> disbursements = OptionalBinder.newOptionalBinder(binder(), Disbursements.class);
        gateways.disbursements().ifPresent(given -> disbursements.setBinding().toInstance(given));
        OptionalBinder<ElectronicSeal> seal = OptionalBinder.newOptionalBinder(binder(), ElectronicSeal.class);
        seal.setDefault().to(InternalSeals.class);
        gateways.seal().ifPresent(given -> seal.setBinding().toInstance(given));
        bind(TextAllowance.class).toInstance(gateways.staffTexts());
    }
}
