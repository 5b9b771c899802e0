package org.guanjia.domain.approval;

import java.util.Optional;
import java.util.function.Predicate;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.TownCode;

/**
 * The levels above offices, as reminders know them (M-02, A-04).
 *
 * @param city the city's own code
 * @param known whether the city has that department
 */
public record Superiors(TownCode city, Predicate<Office> known) {

    Optional<Office> of(Office office) {
        return office.superior(city, known);
    }
}
