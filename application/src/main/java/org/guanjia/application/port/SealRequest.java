package org.guanjia.application.port;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.approval.Decision;
import org.guanjia.domain.approval.FrozenContent;
import org.guanjia.domain.approval.RecordLine;
import org.guanjia.domain.approval.Verdict;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Money;

/**
 * What an office puts its seal under: one decision on one frozen content. All of it is on record with the decision, so that it
 * can be asked again at any later time.
 *
 * @param round from 1
 * @param step from 1; 0 where an officer granted it at once, before any step (W-09)
 * @param office that decides
 * @param officer the subject of who decides for it
 * @param content what the round is based on
 * @param amount where less is approved than was asked
 * @param at to the microsecond
 */
public record SealRequest(
        ApprovalId approval,
        int round,
        int step,
        Office office,
        String officer,
        FrozenContent content,
        Verdict verdict,
        Optional<Money> amount,
        Instant at) {

    public SealRequest {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** What one officer says for one office, in a round that stands on that content. */
    public static SealRequest of(ApprovalId approval, int round, FrozenContent content, Decision decision) {
        return new SealRequest(
                approval,
                round,
                decision.step(),
                decision.office(),
                decision.by(),
                content,
                decision.verdict(),
                decision.amount(),
                decision.at());
    }

    /** What one officer grants at once, on that content. */
    public static SealRequest atOnce(
            ApprovalId approval, FrozenContent content, EmergencyAuthority authority, Money amount, Instant at) {
        return new SealRequest(
                approval,
                1,
                0,
                authority.office(),
                authority.officer().text(),
                content,
                Verdict.APPROVE,
                Optional.of(amount),
                at);
    }

    /** What a line of the record says that was sealed, on that content; empty where nobody decided anything in it. */
    public static Optional<SealRequest> of(ApprovalId approval, RecordLine line, FrozenContent content) {
        return line.act()
                .verdict()
                .map(verdict -> new SealRequest(
                        approval,
                        line.round(),
                        line.step(),
                        line.office().orElseThrow(),
                        line.by().orElseThrow(),
                        content,
                        verdict,
                        line.amount(),
                        line.at()));
    }

    /** All of it as one text, in a form that no two requests share and that never changes. */
    public String text() {
        return Stream.of(
                        approval.text(),
                        Integer.toString(round),
                        Integer.toString(step),
                        office.text(),
                        officer,
                        content.sha256(),
                        verdict.name(),
                        amount.map(Money::toYuanText).orElse(""),
                        at.toString())
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining("\n"));
    }

    /** The key under which it is sealed once: another request has another key. 64 hexadecimal digits that name nobody. */
    public String key() {
        try {
            byte[] text = text().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
