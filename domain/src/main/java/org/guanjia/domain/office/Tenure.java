package org.guanjia.domain.office;

import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DateSpan;

/** The days, first and last inclusive, on which somebody serves in an office. */
public record Tenure(Office office, DateSpan days) {

    /**
     * Reads an office and its days with a space between, such as {@code 441900105:town-charity 2024-01-01 ..}.
     *
     * @throws Refusal.InvalidInput if the text has another form or either is refused
     */
    public static Tenure parse(String text) {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "an office, then its days");
        }
        return new Tenure(
                Office.parse(text.substring(0, space)),
                DateSpan.parse(text.substring(space).strip()));
    }
}
