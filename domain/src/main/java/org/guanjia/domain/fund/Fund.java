package org.guanjia.domain.fund;

import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Programme;
import org.guanjia.domain.shared.Refusal;

/**
 * 专项资金: the money of one programme that one unit holds for one fund year.
 *
 * @param year the calendar year in the city's time
 */
public record Fund(Programme programme, FundUnit unit, int year) {

    /** The year in which the programme began. */
    static final int FIRST_YEAR = 2020;

    static final int LAST_YEAR = 2100;

    /**
     * @throws Refusal.InvalidInput if the year lies before the programme or after 2100
     */
    public Fund {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new Refusal.InvalidInput(FaultCode.OUT_OF_RANGE, "allowed", FIRST_YEAR + " .. " + LAST_YEAR);
        }
    }

    /** The same programme and unit in another year. */
    public Fund in(int otherYear) {
        return new Fund(programme, unit, otherYear);
    }

    /** The same programme and year of another unit. */
    public Fund of(FundUnit other) {
        return new Fund(programme, other, year);
    }
}
