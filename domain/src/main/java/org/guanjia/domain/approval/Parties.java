package org.guanjia.domain.approval;

import java.util.List;
import java.util.Optional;

/**
 * Who stands behind what is asked for; none of them decides it, but for the recorder.
 *
 * @param submitter the subject of who asks for it themselves; none where they have no account
 * @param recorder the subject of who put it on record, which alone is not submitting
 * @param relatives the subjects of those who are known to be close to who asks
 */
public record Parties(Optional<String> submitter, String recorder, List<String> relatives) {

    public Parties {
        relatives = List.copyOf(relatives);
    }

    /** Whether they may take it back: who asks, or who recorded it for them. */
    boolean mayWithdraw(String subject) {
        return submitter.filter(subject::equals).isPresent() || recorder.equals(subject);
    }
}
