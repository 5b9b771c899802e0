package org.guanjia.bootstrap.serve;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.guanjia.adapter.disbursement.DisbursementFolder;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.adapter.sms.file.SmsFolder;
import org.guanjia.adapter.sms.smpp.SmppGateway;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.bootstrap.config.Configuration;
import org.guanjia.bootstrap.wiring.CannotStart;
import org.guanjia.bootstrap.wiring.Editions;
import org.guanjia.bootstrap.wiring.Environment;
import org.guanjia.bootstrap.wiring.Gateways;
import org.guanjia.bootstrap.wiring.OpenKeys;
import org.guanjia.bootstrap.wiring.Parts;
import org.guanjia.domain.message.Wordings;
import org.guanjia.domain.worktime.WorkCalendar;

/** What an instance is made of that a configuration names. */
final class ConfiguredParts {

    private ConfiguredParts() {}

    /**
     * The parts of an instance on this machine.
     *
     * @throws CannotStart if nobody says where attachments are
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if a file of an edition or of people has faults
     */
    static Parts of(Configuration configuration) {
        Editions editions = editions(configuration.editions());
        Environment environment = Environment.ofThisMachine();
        return parts(configuration, editions, gateways(configuration, editions, environment.clock()), environment);
    }

    /**
     * The parts of an instance that reaches nothing outside itself and does nothing by itself, beside the service.
     *
     * @throws CannotStart if nobody says where attachments are
     * @throws org.guanjia.domain.shared.Refusal.InvalidInput if a file of an edition has faults
     */
    static Parts quiet(Configuration configuration) {
        return parts(
                configuration,
                editions(configuration.editions()),
                Gateways.none(),
                Environment.ofThisMachine().withoutTicking());
    }

    private static Parts parts(
            Configuration configuration, Editions editions, Gateways gateways, Environment environment) {
        return new Parts(
                ConfiguredStorage.of(configuration.database(), Optional.of(configuration.keys())),
                evidence(configuration),
                () -> OpenKeys.open(configuration.keys()),
                editions,
                gateways,
                environment);
    }

    private static Path evidence(Configuration configuration) {
        return configuration
                .evidence()
                .orElseThrow(() -> new CannotStart(
                        CannotStart.Reason.EVIDENCE_UNNAMED, "evidence", new IllegalStateException("no folder")));
    }

    private static Gateways gateways(Configuration configuration, Editions editions, InstantSource clock) {
        return new Gateways(
                configuration
                        .people()
                        .eligibilityList()
                        .map(file -> PeopleFiles.eligibilityList(file, editions.rulebooks(), clock)),
                sms(configuration, clock),
                configuration.payments().map(DisbursementFolder::new),
                Optional.empty(),
                configuration.sms().staffTexts());
    }

    private static Optional<SmsGateway> sms(Configuration configuration, InstantSource clock) {
        return configuration
                .sms()
                .smpp()
                .<SmsGateway>map(settings -> new SmppGateway(settings, clock))
                .or(() -> configuration.sms().folder().map(SmsFolder::new));
    }

    private static Editions editions(Configuration.Editions files) {
        return new Editions(
                files.region().map(EditionFiles::region).orElseGet(EditionFiles::bundledRegion),
                files.rulebooks().map(EditionFiles::rulebooks).orElseGet(EditionFiles::bundledRulebooks),
                files.calendar()
                        .map(file -> WorkCalendar.of(EditionFiles.calendar(file)))
                        .orElseGet(EditionFiles::bundledCalendar),
                files.policyLists().map(EditionFiles::policyLists).orElseGet(EditionFiles::bundledPolicyLists),
                Wordings.of(EditionFiles.bundledMessageTemplates()));
    }
}
