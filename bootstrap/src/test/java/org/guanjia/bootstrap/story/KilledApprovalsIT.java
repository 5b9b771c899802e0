package org.guanjia.bootstrap.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guanjia.bootstrap.story.Officials.AUDITOR;

import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.approval.query.ApprovalPaper;
import org.guanjia.application.approval.query.ApprovalSummary;
import org.guanjia.application.audit.query.VerifyJournal;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.approval.ApprovalStage;
import org.guanjia.domain.rulebook.WishMessage;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.wish.WishStage;
import org.junit.jupiter.api.Test;

/**
 * Whoever is killed while deciding: once the client has asked again the decision, the wish, its money and its messages are there
 * once.
 */
class KilledApprovalsIT extends KilledWork<ApprovalKillPoint> {

    private static final Map<Store, Set<ApprovalKillPoint>> IN_EVERY_BUILD = Map.of(
            Store.H2,
            EnumSet.of(
                    ApprovalKillPoint.BEFORE_THE_COMMIT_OF_A_GRANT,
                    ApprovalKillPoint.AFTER_THE_GATEWAY_TOOK_THE_RESULT_BEFORE_ITS_MARK,
                    ApprovalKillPoint.AFTER_THE_COMMIT_OF_A_REFUSAL_BEFORE_ITS_ANSWER),
            Store.POSTGRESQL,
            EnumSet.of(
                    ApprovalKillPoint.AFTER_THE_COMMIT_OF_A_GRANT_BEFORE_ITS_ANSWER,
                    ApprovalKillPoint.AFTER_THE_GATEWAY_TOOK_THE_RESULT_BEFORE_ITS_MARK,
                    ApprovalKillPoint.BEFORE_THE_COMMIT_OF_A_REFUSAL));

    private String wish;

    @Test
    void whoever_is_killed_while_deciding_every_decision_is_there_once_when_the_client_has_asked_again()
            throws Exception {
        dieAtEveryPoint();
    }

    @Override
    Set<ApprovalKillPoint> inEveryBuild(Store on) {
        return IN_EVERY_BUILD.get(on);
    }

    @Override
    Set<ApprovalKillPoint> all() {
        return EnumSet.allOf(ApprovalKillPoint.class);
    }

    @Override
    void begin(HostsDatabase database, String local) {
        try (DecidingOffice office = new DecidingOffice(database, local)) {
            office.opens();
            wish = office.asked(1);
        }
    }

    @Override
    String subject() {
        return wish;
    }

    @Override
    void goOn(HostsDatabase database, ApprovalKillPoint point, String local, int number) {
        try (DecidingOffice office = new DecidingOffice(database, local)) {
            assertThat(latest(office).stage()).as(point.name()).isEqualTo(point.left());
            asksAgain(office, point, number);
            isThereOnce(office, point);
            wish = office.asked(number + 1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The client asks again for what it heard no answer of, and then once more. */
    private void asksAgain(DecidingOffice office, ApprovalKillPoint point, int number) {
        Receipt decided = office.decided(wish, point.outcome(), number);
        assertThat(office.decided(wish, point.outcome(), number)).isEqualTo(decided);
        office.clock().pass(Duration.ofMinutes(3));
        office.goesOn();
        office.goesOn();
    }

    private void isThereOnce(DecidingOffice office, ApprovalKillPoint point) throws SQLException {
        boolean granted = point.outcome() == ApprovalStage.APPROVED;
        assertThat(latest(office).stage()).isEqualTo(point.outcome());
        assertThat(office.approvals(wish).stream()
                        .flatMap(paper -> paper.lines().stream())
                        .filter(line -> line.act().name().equals(point.outcome().name())))
                .hasSize(1);
        assertThat(office.decisions(wish)).isEqualTo(1);
        assertThat(office.sheet(wish).wish().state().stage())
                .isEqualTo(granted ? WishStage.APPROVED : WishStage.REFUSED);
        moneyIsThereOnce(office, granted);
        messagesAreThereOnce(office, point, granted);
        assertThat(office.guanjia()
                        .journal()
                        .verify(AUDITOR, new VerifyJournal.Query(Optional.empty(), Optional.empty(), 10_000))
                        .findings())
                .isEmpty();
    }

    private void moneyIsThereOnce(DecidingOffice office, boolean granted) {
        Spent.check(office.sheet(wish));
        assertThat(office.sheet(wish).money().orElseThrow().commitments())
                .extracting(share -> share.committed())
                .isEqualTo(granted ? List.of(Money.parseYuan(DecidingOffice.AMOUNT)) : List.of());
    }

    private void messagesAreThereOnce(DecidingOffice office, ApprovalKillPoint point, boolean granted) {
        List<OutgoingMessage> messages = office.messages(wish);
        assertThat(messages)
                .extracting(message -> message.message().occasion().message())
                .isEqualTo(granted ? List.of(WishMessage.RECEIPT) : List.of(WishMessage.RECEIPT, WishMessage.RESULT));
        assertThat(messages).allMatch(office::reached);
        assertThat(messages.get(messages.size() - 1).dispatch().doubts())
                .as(point.name())
                .isEqualTo(point.doubts());
    }

    private ApprovalSummary latest(DecidingOffice office) {
        List<ApprovalPaper> approvals = office.approvals(wish);
        return approvals.get(approvals.size() - 1).approval();
    }
}
