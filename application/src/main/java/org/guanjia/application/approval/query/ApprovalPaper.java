package org.guanjia.application.approval.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.approval.RecordLine;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * 审批记录: an approval with everything that came to pass in it and what each of its rounds was decided on, as it is printed.
 *
 * @param lines in the order in which they came
 * @param bases what each round stands on
 */
public record ApprovalPaper(ApprovalSummary approval, List<Line> lines, List<Basis> bases) {

    public ApprovalPaper {
        lines = List.copyOf(lines);
        bases = List.copyOf(bases);
    }

    /**
     * One thing that came to pass. Officers are named by their subjects, and words by where the vault keeps them.
     *
     * @param round from 1
     * @param office that acted
     * @param seat the office of the route in whose place it did, where that is another
     * @param by who acted; none where it came about by itself
     * @param standingInFor for whom, where a deputy acted
     * @param amount asked for or granted
     * @param words an opinion, a reason or a justification
     * @param seal where its seal or signature is found
     * @param sealStanding whether that stands for what is on record now; present where there is a seal
     */
    public record Line(
            Instant at,
            RecordLine.Act act,
            int round,
            Optional<Office> office,
            Optional<Office> seat,
            Optional<String> by,
            Optional<String> standingInFor,
            Optional<Money> amount,
            Optional<PersonalTextId> words,
            Optional<String> seal,
            Optional<SealStanding> sealStanding) {

        static Line of(RecordLine line, Optional<SealStanding> standing) {
            return new Line(
                    line.at(),
                    line.act(),
                    line.round(),
                    line.office(),
                    line.seat(),
                    line.by(),
                    line.standingIn().map(it -> it.absent().text()),
                    line.amount(),
                    line.words(),
                    line.seal().map(SealReference::text),
                    standing);
        }
    }

    /**
     * What a round was decided on.
     *
     * @param sha256 that every decision of the round stands on
     * @param document what is kept of it; absent where it is gone
     * @param genuine whether that is what was frozen, to the letter
     */
    public record Basis(int round, String sha256, Optional<String> document, boolean genuine) {}
}
