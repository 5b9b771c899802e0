package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.shared.WishId;

/**
 * What came of a wish at its end and after it.
 *
 * @param endedAt when it last came to an end, closed, refused or otherwise
 * @param continuedAs the wish that it was merged into or went on as
 * @param rectificationOpen whether somebody who was dissatisfied is still to be called back
 * @param reopenings how often it was reopened after closing
 */
public record Aftermath(
        Optional<Instant> endedAt,
        Optional<RefusalGround> refusal,
        Optional<WishId> continuedAs,
        List<Complaint> complaints,
        Optional<Evaluation> evaluation,
        boolean rectificationOpen,
        int reopenings) {

    public Aftermath {
        complaints = List.copyOf(complaints);
    }

    /** Whether a complaint waits for a decision. */
    public boolean hasOpenComplaint() {
        return complaints.stream().anyMatch(Complaint::isOpen);
    }

    Aftermath ended(Instant at) {
        return new Aftermath(
                Optional.of(at), refusal, continuedAs, complaints, evaluation, rectificationOpen, reopenings);
    }

    Aftermath refused(RefusalGround ground, Instant at) {
        return new Aftermath(
                Optional.of(at),
                Optional.of(ground),
                continuedAs,
                complaints,
                evaluation,
                rectificationOpen,
                reopenings);
    }

    Aftermath continuedAs(WishId other, Instant at) {
        return new Aftermath(
                Optional.of(at), refusal, Optional.of(other), complaints, evaluation, rectificationOpen, reopenings);
    }

    Aftermath goingOn() {
        return new Aftermath(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                complaints,
                evaluation,
                rectificationOpen,
                reopenings);
    }

    Aftermath reopened() {
        return new Aftermath(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                complaints,
                evaluation,
                rectificationOpen,
                reopenings + 1);
    }

    Aftermath evaluated(Evaluation given, Instant at) {
        return new Aftermath(
                Optional.of(at),
                refusal,
                continuedAs,
                complaints,
                Optional.of(given),
                rectificationOpen || given.dissatisfied(),
                reopenings);
    }

    Aftermath rectified() {
        return new Aftermath(endedAt, refusal, continuedAs, complaints, evaluation, false, reopenings);
    }

    Aftermath with(Complaint complaint) {
        return withComplaints(
                Stream.concat(complaints.stream(), Stream.of(complaint)).toList());
    }

    Aftermath decided(boolean upheld) {
        return withComplaints(complaints.stream()
                .map(complaint -> complaint.isOpen()
                        ? new Complaint(complaint.text(), complaint.at(), Optional.of(upheld))
                        : complaint)
                .toList());
    }

    private Aftermath withComplaints(List<Complaint> newComplaints) {
        return new Aftermath(endedAt, refusal, continuedAs, newComplaints, evaluation, rectificationOpen, reopenings);
    }
}
