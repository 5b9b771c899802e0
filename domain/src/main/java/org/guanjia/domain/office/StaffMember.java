package org.guanjia.domain.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DateSpan;

/**
 * 跟办人: a member of staff with the offices they serve in. Name and telephone are those of the public office. Its string
 * for logs masks both.
 *
 * @param tenures at least one; those in the same office have no day in common
 */
public record StaffMember(StaffSubject subject, PersonName name, Optional<PhoneNumber> phone, List<Tenure> tenures) {

    /**
     * @throws Refusal.InvalidInput if there is no tenure, or two in the same office have a day in common
     */
    public StaffMember {
        tenures = List.copyOf(tenures);
        Faults faults = new Faults();
        if (tenures.isEmpty()) {
            faults.add("tenures", FaultCode.REQUIRED);
        }
        for (int i = 0; i < tenures.size(); i++) {
            Tenure later = tenures.get(i);
            if (tenures.subList(0, i).stream().anyMatch(earlier -> areTheSame(earlier, later))) {
                faults.add(
                        "tenures[" + i + "]",
                        FaultCode.REPEATED,
                        "value",
                        later.office().text());
            }
        }
        faults.refuseIfAny();
    }

    private static boolean areTheSame(Tenure one, Tenure other) {
        return one.office().equals(other.office()) && one.days().overlaps(other.days());
    }

    /** The offices they serve in on that day, in order. */
    public List<Office> officesOn(LocalDate date) {
        return tenures.stream()
                .filter(tenure -> tenure.days().contains(date))
                .map(Tenure::office)
                .sorted()
                .toList();
    }

    /** Whether they serve in the office on that day. */
    public boolean servesIn(Office office, LocalDate date) {
        return servesIn(office, new DateSpan(date, Optional.of(date)));
    }

    /** Whether one tenure in the office covers all these days. */
    boolean servesIn(Office office, DateSpan days) {
        return tenures.stream()
                .anyMatch(tenure ->
                        tenure.office().equals(office) && tenure.days().covers(days));
    }
}
