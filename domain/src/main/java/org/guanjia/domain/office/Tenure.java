package org.guanjia.domain.office;

import java.util.Comparator;
import java.util.List;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.DateSpan;

/** The days, first and last inclusive, on which somebody serves in an office. */
public record Tenure(Office office, DateSpan days) {

    /** By office, then by first day. */
    public static final Comparator<Tenure> ORDER = Comparator.comparing(Tenure::office)
            .thenComparing(tenure -> tenure.days().from());

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

    /**
     * The tenures of one person as they are.
     *
     * @throws Refusal.InvalidInput if there is none, or two in the same office have a day in common
     */
    public static List<Tenure> apart(List<Tenure> tenures) {
        Faults faults = new Faults();
        if (tenures.isEmpty()) {
            faults.add("tenures", FaultCode.REQUIRED);
        }
        for (int i = 0; i < tenures.size(); i++) {
            Tenure later = tenures.get(i);
            if (tenures.subList(0, i).stream().anyMatch(later::meets)) {
                faults.add(
                        "tenures[" + i + "]",
                        FaultCode.REPEATED,
                        "value",
                        later.office().text());
            }
        }
        faults.refuseIfAny();
        return List.copyOf(tenures);
    }

    /** Whether both are in the same office and have a day in common. */
    public boolean meets(Tenure other) {
        return office.equals(other.office) && days.overlaps(other.days);
    }
}
