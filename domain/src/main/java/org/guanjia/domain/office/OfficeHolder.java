package org.guanjia.domain.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.worktime.DateSpan;

/** Whoever serves in offices: a member of staff as a file names them, or as they stand on record. */
public interface OfficeHolder {

    StaffSubject subject();

    /** When they serve where; those in the same office have no day in common. */
    List<Tenure> tenures();

    /** The offices they serve in on that day, in order. */
    default List<Office> officesOn(LocalDate date) {
        return tenures().stream()
                .filter(tenure -> tenure.days().contains(date))
                .map(Tenure::office)
                .sorted()
                .toList();
    }

    /** Whether they serve in the office on that day. */
    default boolean servesIn(Office office, LocalDate date) {
        return servesIn(office, new DateSpan(date, Optional.of(date)));
    }

    /** Whether one tenure in the office covers all these days. */
    default boolean servesIn(Office office, DateSpan days) {
        return tenures().stream()
                .anyMatch(tenure ->
                        tenure.office().equals(office) && tenure.days().covers(days));
    }
}
