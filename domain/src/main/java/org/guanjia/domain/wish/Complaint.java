package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * A complaint against a refusal.
 *
 * @param upheld what was decided of it; empty while nothing was
 */
public record Complaint(PersonalTextId text, Instant at, Optional<Boolean> upheld) {

    boolean isOpen() {
        return upheld.isEmpty();
    }
}
