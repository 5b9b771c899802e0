package org.guanjia.domain.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/**
 * The city's word that a lapsed edition goes on taking new cases for some days.
 *
 * @param from the first day, inclusive
 * @param until the last day, inclusive
 * @param recordedAt when the city put it on record
 */
public record Extension(ExtensionId id, RulebookId rulebook, LocalDate from, LocalDate until, Instant recordedAt) {

    public Extension {
        if (until.isBefore(from)) {
            throw new Refusal.InvalidInput(
                    FaultCode.ENDS_BEFORE_IT_STARTS, "from", from.toString(), "until", until.toString());
        }
    }

    /** Whether the day lies within the extension. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(until);
    }
}
