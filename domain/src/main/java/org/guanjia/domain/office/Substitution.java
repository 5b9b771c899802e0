package org.guanjia.domain.office;

import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DateSpan;

/**
 * 代办: who stands in for whom, in which office and on which days. When it is made by {@link #between}, both serve in
 * that office on all these days, each in one tenure. It does not pass on: who stands in for a substitute does not stand in
 * for the first one.
 *
 * @param days first and last inclusive; there is always a last
 */
@Enforces("A-03")
public record Substitution(Office office, StaffSubject absent, StaffSubject substitute, DateSpan days) {

    /**
     * @throws Refusal.InvalidInput if somebody is to stand in for themselves, or there is no last day
     */
    public Substitution {
        faultsOf(absent, substitute, days).refuseIfAny();
    }

    /**
     * The substitution between two who serve in the office.
     *
     * @throws Refusal.InvalidInput if somebody is to stand in for themselves, there is no last day, or either does not
     *     serve in the office on all days
     */
    public static Substitution between(Office office, OfficeHolder absent, OfficeHolder substitute, DateSpan days) {
        Faults faults = faultsOf(absent.subject(), substitute.subject(), days);
        requireServing("absent", absent, office, days, faults);
        requireServing("substitute", substitute, office, days, faults);
        faults.refuseIfAny();
        return new Substitution(office, absent.subject(), substitute.subject(), days);
    }

    private static Faults faultsOf(StaffSubject absent, StaffSubject substitute, DateSpan days) {
        Faults faults = new Faults();
        if (days.until().isEmpty()) {
            faults.add("days.until", FaultCode.REQUIRED);
        }
        if (absent.equals(substitute)) {
            faults.add("substitute", FaultCode.REPEATED, "value", substitute.text());
        }
        return faults;
    }

    private static void requireServing(String role, OfficeHolder holder, Office office, DateSpan days, Faults faults) {
        if (!holder.servesIn(office, days)) {
            faults.add(
                    role,
                    FaultCode.NOT_SERVING,
                    "subject",
                    holder.subject().text(),
                    "office",
                    office.text(),
                    "days",
                    days.toString());
        }
    }
}
