package org.guanjia.domain.wish;

import org.guanjia.domain.rulebook.VerificationMeans;
import org.guanjia.domain.shared.PersonalTextId;

/** What a wish's verification rests on. */
public sealed interface Proof {

    /** A signed statement of a small wish (W-03). */
    record Waived(Evidence statement) implements Proof {}

    /**
     * A declaration with a recorded interview, where proof cannot be had (W-04).
     *
     * @param reason why no proof can be had
     */
    record SelfDeclared(PersonalTextId reason, Evidence declaration, Evidence interview) implements Proof {}

    /** Data that confirmed it (W-05). */
    record ByComparison() implements Proof {}

    /** A letter, visit or interview that settled it (W-05). */
    record ByInquiry(VerificationMeans means) implements Proof {}
}
