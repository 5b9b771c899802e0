package org.guanjia.domain.wish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the verification of a wish has come.
 *
 * @param comparison the last comparison of data
 * @param inquiries all letters, visits and interviews, in order
 * @param proof what it rests on, once it is done
 */
public record Verification(Optional<Comparison> comparison, List<Inquiry> inquiries, Optional<Proof> proof) {

    static final Verification NONE = new Verification(Optional.empty(), List.of(), Optional.empty());

    public Verification {
        inquiries = List.copyOf(inquiries);
    }

    Verification with(Comparison last) {
        return new Verification(Optional.of(last), inquiries, proof);
    }

    Verification with(Inquiry inquiry) {
        return new Verification(
                comparison,
                Stream.concat(inquiries.stream(), Stream.of(inquiry)).toList(),
                proof);
    }

    Verification with(Proof found) {
        return new Verification(comparison, inquiries, Optional.of(found));
    }

    Verification withoutProof() {
        return new Verification(comparison, inquiries, Optional.empty());
    }
}
