package org.guanjia.domain.office;

import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DateSpan;

/**
 * 代办: who stands in for whom, in which office and on which days. Both serve in that office on all these days,
 * each in one tenure. It does not pass on: who stands in for a substitute does not stand in for the first one.
 *
 * @param days first and last inclusive; there is always a last
 */
@Enforces("A-03")
public record Substitution(Office office, StaffMember absent, StaffMember substitute, DateSpan days) {

    /**
     * @throws Refusal.InvalidInput if somebody is to stand in for themselves, there is no last day, or either does not
     *     serve in the office on all days
     */
    public Substitution {
        Faults faults = new Faults();
        if (days.until().isEmpty()) {
            faults.add("days.until", FaultCode.REQUIRED);
        }
        if (absent.subject().equals(substitute.subject())) {
            faults.add(
                    "substitute",
                    FaultCode.REPEATED,
                    "value",
                    substitute.subject().text());
        }
        requireServing("absent", absent, office, days, faults);
        requireServing("substitute", substitute, office, days, faults);
        faults.refuseIfAny();
    }

    private static void requireServing(String role, StaffMember member, Office office, DateSpan days, Faults faults) {
        if (!member.servesIn(office, days)) {
            faults.add(
                    role,
                    FaultCode.NOT_SERVING,
                    "subject",
                    member.subject().text(),
                    "office",
                    office.text(),
                    "days",
                    days.toString());
        }
    }
}
