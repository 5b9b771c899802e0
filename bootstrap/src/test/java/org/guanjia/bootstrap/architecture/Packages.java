package org.guanjia.bootstrap.architecture;

import java.util.List;
import org.guanjia.adapter.contract.Stores;
import org.guanjia.adapter.crypto.CryptoModule;
import org.guanjia.adapter.disbursement.DisbursementFolder;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.adapter.eligibility.EligibilityList;
import org.guanjia.adapter.evidence.EvidenceModule;
import org.guanjia.adapter.identity.OidcLogin;
import org.guanjia.adapter.jdbi.StoresModule;
import org.guanjia.adapter.requests.RequestFileReader;
import org.guanjia.adapter.rest.RestServer;
import org.guanjia.adapter.sms.file.SmsFolder;
import org.guanjia.adapter.sms.smpp.SmppGateway;
import org.guanjia.adapter.tables.TableFileWriter;
import org.guanjia.application.UseCases;
import org.guanjia.application.port.Transactions;
import org.guanjia.bootstrap.Main;
import org.guanjia.bootstrap.cli.Program;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.WorkCalendar;

/** The packages that the rules speak of. They are taken from classes, so that none can be misspelt. */
final class Packages {

    static final String ROOT = "org.guanjia";
    static final String DOMAIN = ROOT + ".domain";
    static final String SHARED = Refusal.class.getPackageName();
    static final String APPROVAL = Approval.class.getPackageName();
    static final String APPLICATION = UseCases.class.getPackageName();
    static final String PORT = Transactions.class.getPackageName();
    static final String ADAPTER = ROOT + ".adapter";
    static final String CONTRACT = Stores.class.getPackageName();
    /** Where keys and random numbers are made. */
    static final String CRYPTO = CryptoModule.class.getPackageName();

    static final String DISBURSEMENT = DisbursementFolder.class.getPackageName();
    static final String EDITIONS = EditionFiles.class.getPackageName();
    static final String ELIGIBILITY = EligibilityList.class.getPackageName();
    static final String EVIDENCE = EvidenceModule.class.getPackageName();
    static final String IDENTITY = OidcLogin.class.getPackageName();
    static final String JDBI = StoresModule.class.getPackageName();
    static final String REQUESTS = RequestFileReader.class.getPackageName();
    static final String REST = RestServer.class.getPackageName();
    static final String SMS_FILE = SmsFolder.class.getPackageName();
    static final String SMS_SMPP = SmppGateway.class.getPackageName();
    static final String TABLES = TableFileWriter.class.getPackageName();
    static final String BOOTSTRAP = Main.class.getPackageName();
    static final String CLI = Program.class.getPackageName();
    static final String EMBED = Guanjia.class.getPackageName();

    /** Packages that every aggregate may know and that know none. */
    static final List<String> GROUND_FLOOR = List.of(
            SHARED,
            Region.class.getPackageName(),
            WorkCalendar.class.getPackageName(),
            Rulebook.class.getPackageName(),
            Office.class.getPackageName());

    /** Each must hold classes, itself or below it. */
    static final List<String> NAMED = List.of(
            DOMAIN,
            SHARED,
            APPROVAL,
            APPLICATION,
            PORT,
            ADAPTER,
            CONTRACT,
            CRYPTO,
            DISBURSEMENT,
            EDITIONS,
            ELIGIBILITY,
            EVIDENCE,
            IDENTITY,
            JDBI,
            REQUESTS,
            REST,
            SMS_FILE,
            SMS_SMPP,
            TABLES,
            BOOTSTRAP,
            CLI,
            EMBED);

    private Packages() {}

    /** A package with everything below it, as a pattern. */
    static String within(String packageName) {
        return packageName + "..";
    }
}
