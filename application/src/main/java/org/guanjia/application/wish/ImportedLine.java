package org.guanjia.application.wish;

import org.guanjia.application.port.WishView;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.WishId;

/** What became of one line of a file of requests. It names nobody and gives no follow-up code away. */
public sealed interface ImportedLine {

    /** The number of the line, counted from 1. */
    long line();

    /** It was taken in as a new wish. */
    record Taken(long line, WishId wish, CaseNumber number) implements ImportedLine {}

    /** It would be taken in, as far as can be told beforehand. */
    record Acceptable(long line) implements ImportedLine {}

    /** It came before and stands as this wish; nothing was written. */
    record Known(long line, WishId wish, CaseNumber number) implements ImportedLine {
        static Known as(long line, WishView wish) {
            return new Known(line, wish.id(), wish.state().origin().number());
        }
    }

    /** It was not taken in. */
    record Refused(long line, Refusal refusal) implements ImportedLine {}
}
