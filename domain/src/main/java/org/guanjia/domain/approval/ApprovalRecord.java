package org.guanjia.domain.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * 审批记录: everything that came to pass in an approval, as it is printed: who acted for which office and for whom, when, to
 * what outcome, where their words and their seal are found, and what it was based on.
 *
 * @param lines in the order in which they came
 */
public record ApprovalRecord(
        ApprovalId id, Matter matter, ApprovalStage outcome, Optional<Money> granted, List<RecordLine> lines) {

    public ApprovalRecord {
        lines = List.copyOf(lines);
    }

    /**
     * The record that a journal tells of.
     *
     * @throws IllegalArgumentException if the journal is none of an approval
     */
    public static ApprovalRecord of(ApprovalId id, List<ApprovalEvent> journal) {
        List<RecordLine> lines = new ArrayList<>();
        for (int events = 1; events <= journal.size(); events++) {
            Approval approval = Approval.fold(id, journal.subList(0, events));
            linesOf(journal.get(events - 1), approval.state().round()).forEach(lines::add);
        }
        ApprovalState end = Approval.fold(id, journal).state();
        return new ApprovalRecord(id, end.matter(), end.stage(), end.granted(), lines);
    }

    private static Stream<RecordLine> linesOf(ApprovalEvent event, Round round) {
        if (event instanceof ApprovalEvent.Started started) {
            Stream<RecordLine> first = started.atOnce().stream().map(it -> atOnce(it, round));
            return Stream.concat(first, Stream.of(asked(RecordLine.Act.SUBMITTED, round)));
        }
        if (event instanceof ApprovalEvent.Decided decided) {
            return Stream.of(decided(decided.decision(), round));
        }
        if (event instanceof ApprovalEvent.Amended) {
            return Stream.of(asked(RecordLine.Act.AMENDED, round));
        }
        if (event instanceof ApprovalEvent.InterestDeclared declared) {
            return Stream.of(said(RecordLine.Act.INTEREST_DECLARED, round, declared.by(), declared.occurredAt()));
        }
        if (event instanceof ApprovalEvent.Escalated escalated) {
            return Stream.of(passedUp(escalated.escalation(), round));
        }
        if (event instanceof ApprovalEvent.Withdrawn gone) {
            return Stream.of(
                    ended(RecordLine.Act.WITHDRAWN, round, Optional.of(gone.by()), gone.reason(), gone.occurredAt()));
        }
        if (event instanceof ApprovalEvent.FellAway gone) {
            return Stream.of(
                    ended(RecordLine.Act.FELL_AWAY, round, Optional.empty(), gone.reason(), gone.occurredAt()));
        }
        return event instanceof ApprovalEvent.Revoked revoked
                ? Stream.of(said(RecordLine.Act.REVOKED, round, revoked.by().text(), revoked.occurredAt()))
                : Stream.empty();
    }

    private static RecordLine atOnce(AtOnce granted, Round round) {
        return new RecordLine(
                granted.at(),
                RecordLine.Act.GRANTED_AT_ONCE,
                round.number(),
                0,
                round.terms().proposal().content(),
                Optional.of(granted.authority().office()),
                Optional.empty(),
                Optional.of(granted.officer()),
                Optional.empty(),
                granted.amount(),
                Optional.empty(),
                granted.seal());
    }

    private static RecordLine asked(RecordLine.Act act, Round round) {
        return line(
                round.begunAt(),
                act,
                round,
                Optional.of(round.terms().by()),
                round.terms().proposal().amount(),
                round.terms().proposal().justification());
    }

    private static RecordLine decided(Decision decision, Round round) {
        boolean inPlace = !decision.office().equals(decision.seat());
        return new RecordLine(
                decision.at(),
                RecordLine.Act.of(decision.verdict()),
                round.number(),
                decision.step(),
                round.terms().proposal().content(),
                Optional.of(decision.office()),
                inPlace ? Optional.of(decision.seat()) : Optional.empty(),
                Optional.of(decision.by()),
                decision.standingIn(),
                decision.amount(),
                decision.opinion(),
                decision.seal());
    }

    private static RecordLine passedUp(Escalation escalation, Round round) {
        return new RecordLine(
                escalation.at(),
                RecordLine.Act.PASSED_UP,
                round.number(),
                0,
                round.terms().proposal().content(),
                Optional.of(escalation.to()),
                Optional.of(escalation.seat()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RecordLine said(RecordLine.Act act, Round round, String by, Instant at) {
        return ended(act, round, Optional.of(by), Optional.empty(), at);
    }

    private static RecordLine ended(
            RecordLine.Act act, Round round, Optional<String> by, Optional<PersonalTextId> reason, Instant at) {
        return line(at, act, round, by, Optional.empty(), reason);
    }

    private static RecordLine line(
            Instant at,
            RecordLine.Act act,
            Round round,
            Optional<String> by,
            Optional<Money> amount,
            Optional<PersonalTextId> words) {
        return new RecordLine(
                at,
                act,
                round.number(),
                0,
                round.terms().proposal().content(),
                Optional.empty(),
                Optional.empty(),
                by,
                Optional.empty(),
                amount,
                words,
                Optional.empty());
    }
}
