package org.guanjia.domain.wish;

import java.util.Optional;
import org.guanjia.domain.rulebook.Code;

/**
 * What a comparison of data said (W-05).
 *
 * @param source the database that was asked, by code; the one that would have been, where none was available
 * @param reason why none was available, by code; present exactly then
 */
public record Comparison(Answer answer, Code source, Optional<Code> reason) {

    public Comparison {
        if (reason.isPresent() != (answer == Answer.UNAVAILABLE)) {
            throw new IllegalArgumentException("Comparison has a reason exactly where no data was available");
        }
    }

    /** What the data says of the hardship. */
    public enum Answer {
        CONFIRMED,
        CONTRADICTED,
        NOT_FOUND,
        UNAVAILABLE
    }
}
