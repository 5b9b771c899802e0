package org.guanjia.bootstrap.story;

import static org.guanjia.bootstrap.story.Officials.AUDITOR;
import static org.guanjia.bootstrap.story.Officials.BUREAU;
import static org.guanjia.bootstrap.story.Officials.QISHI;
import static org.guanjia.bootstrap.story.Officials.clerk;
import static org.guanjia.bootstrap.story.Officials.townLead;
import static org.guanjia.bootstrap.story.Officials.villageLead;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.adapter.sms.file.SmsFolder;
import org.guanjia.application.access.Actor;
import org.guanjia.application.approval.query.ApprovalPaper;
import org.guanjia.application.approval.query.ApprovalSummary;
import org.guanjia.application.approval.query.ListApprovals;
import org.guanjia.application.approval.query.ReadApproval;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.SmsGateway;
import org.guanjia.application.port.SmsOrder;
import org.guanjia.application.port.SmsOutcome;
import org.guanjia.application.rulebook.RecordExtension;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.wish.AcknowledgeWish;
import org.guanjia.application.wish.ApproveWish;
import org.guanjia.application.wish.RecordNoPolicy;
import org.guanjia.application.wish.RefuseWish;
import org.guanjia.application.wish.RuleOutDuplicates;
import org.guanjia.application.wish.TriageWish;
import org.guanjia.application.wish.WaiveVerification;
import org.guanjia.application.wish.query.ReadTimeline;
import org.guanjia.application.wish.query.ReadWish;
import org.guanjia.application.wish.query.WishSheet;
import org.guanjia.bootstrap.embed.Guanjia;
import org.guanjia.domain.approval.ApprovalStage;

/**
 * One process of a host in which a village grants wishes or its town refuses them: each has its number, and each request for it the client's own key,
 * whichever process it comes to. Messages go out as files in the host's folder.
 */
final class DecidingOffice implements AutoCloseable {

    static final String AMOUNT = "800.00";

    private static final Actor CLERK = clerk(QISHI);
    private static final Actor LEAD = villageLead(QISHI);
    private static final Actor TOWN = townLead(QISHI);
    private static final Optional<Instant> NOW = Optional.empty();

    private final HostsDatabase database;
    private final HostsInstance host;
    private final SmsFolder letters;
    private final Secrets secrets = new Secrets();
    private boolean haltsOnceTheGatewayTakesOne;

    DecidingOffice(HostsDatabase database, String local) {
        this.database = database;
        this.letters = new SmsFolder(database.folder().resolve("letters"));
        this.host = new HostsInstance(database, local, builder -> builder.smsGateway(new Gateway()));
    }

    Guanjia guanjia() {
        return host.guanjia();
    }

    StoryClock clock() {
        return host.clock();
    }

    void goesOn() {
        host.goesOn();
    }

    void haltsAt(HaltingConnections.Moment moment) {
        host.haltsAt(moment);
    }

    /** Kills this process when the gateway took the next message, and nobody has noted it. */
    void haltsOnceTheGatewayTakesOne() {
        haltsOnceTheGatewayTakesOne = true;
    }

    /** The rulebook is extended, and there is money for many wishes. */
    void opens() {
        guanjia()
                .extensions()
                .record(
                        BUREAU,
                        new RecordExtension.Command(
                                "2022",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                "市民政局局务会议纪要〔2026〕1号",
                                Set.of()));
        new Purse(guanjia(), clock()).fillFor(QISHI, "10000000.00", "1000000.00");
    }

    /** A wish whose office is asked, and whose resident was told that it is there. */
    String asked(int number) {
        var person = secrets.resident("陈大虚" + number, "441900195203140025", "13800138011", "东莞市企石镇虚构村虚构巷3号");
        String wish = guanjia()
                .wishes()
                .submit(CLERK, Request.urgent(person, AMOUNT, "无钱买药", QISHI).command())
                .id();
        guanjia().wishes().acknowledge(CLERK, new AcknowledgeWish.Command(wish, NOW));
        guanjia().examination().recordNoPolicy(CLERK, new RecordNoPolicy.Command(wish, NOW));
        if (!sheet(wish).wish().state().examination().possibleDuplicates().isEmpty()) {
            guanjia().examination().ruleOutDuplicates(CLERK, new RuleOutDuplicates.Command(wish, "另一件事", NOW));
        }
        guanjia().examination().triage(CLERK, new TriageWish.Command(wish, "EXPRESS", Optional.empty(), NOW));
        guanjia()
                .examination()
                .waiveVerification(CLERK, new WaiveVerification.Command(wish, secrets.paper("申明书"), NOW));
        goesOn();
        return wish;
    }

    /** What the office says, asked for under the client's key of that number. */
    Receipt decided(String wish, ApprovalStage outcome, int number) {
        return outcome == ApprovalStage.APPROVED ? granted(wish, number) : refused(wish, number);
    }

    private Receipt granted(String wish, int number) {
        ApproveWish.Command command =
                new ApproveWish.Command(wish, AMOUNT, Optional.empty(), Optional.empty(), Optional.empty(), NOW);
        return guanjia().decisions().approve(LEAD, HostsInstance.keyed(LEAD, "grant", command, number));
    }

    private Receipt refused(String wish, int number) {
        RefuseWish.Command command =
                new RefuseWish.Command(wish, "need-met-already", "000 §5", Optional.of("已由亲属解决"), NOW);
        return guanjia().decisions().refuse(TOWN, HostsInstance.keyed(TOWN, "refuse", command, number));
    }

    WishSheet sheet(String wish) {
        return guanjia().wishes().read(AUDITOR, new ReadWish.Query(wish));
    }

    List<OutgoingMessage> messages(String wish) {
        return guanjia()
                .wishes()
                .timeline(AUDITOR, new ReadTimeline.Query(wish))
                .messages();
    }

    /** Whether the gateway has a message. */
    boolean reached(OutgoingMessage message) {
        return letters.written(message.id()).isPresent();
    }

    List<ApprovalPaper> approvals(String wish) {
        return guanjia().approvals().list(AUDITOR, new ListApprovals.Query(wish)).stream()
                .map(ApprovalSummary::id)
                .map(id -> guanjia().approvals().read(AUDITOR, new ReadApproval.Query(id.text())))
                .toList();
    }

    /** How many decisions are on record about a wish. */
    long decisions(String wish) throws SQLException {
        String sql = "select count(*) from %1$s.approval_decision d join %1$s.approval a"
                + " on a.town = d.town and a.id = d.approval where a.subject = '%2$s'";
        try (Connection connection = host.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql.formatted(database.schema(), wish))) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        host.close();
    }

    /** The folder, which this process may not outlive. */
    private final class Gateway implements SmsGateway {

        @Override
        public void start(Receipts receipts) {
            letters.start(receipts);
        }

        @Override
        public SmsOutcome send(SmsOrder order) {
            SmsOutcome outcome = letters.send(order);
            if (haltsOnceTheGatewayTakesOne) {
                KilledProcess.halt();
            }
            return outcome;
        }

        @Override
        public void close() {
            letters.close();
        }
    }
}
