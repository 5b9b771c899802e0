package org.guanjia.application.port;

import java.time.LocalDate;
import java.util.Set;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.PersonName;

/**
 * Whether a person belongs to groups on a day. It is personal data through and through: its string shows nobody.
 *
 * @param claimed the group tags that the request names, such as {@code minimum-living}; at least one
 */
public record EligibilityQuestion(Identification identification, PersonName name, Set<Code> claimed, LocalDate date) {

    public EligibilityQuestion {
        claimed = Set.copyOf(claimed);
        if (claimed.isEmpty()) {
            throw new IllegalArgumentException("Eligibility question needs a claimed group");
        }
    }

    @Override
    public String toString() {
        return "EligibilityQuestion[date=" + date + "]";
    }
}
