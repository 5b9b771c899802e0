package org.guanjia.domain.staff;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Invented people in the offices of one real town, on one day. */
final class Clerks {

    static final TownCode QISHI = new TownCode("441900105");
    static final Office LEAD = Office.parse("441900105:town-lead-department");
    static final Office VILLAGE = Office.parse("441900105201:village-committee");
    /** Noon of 2026-09-28 in the city. */
    static final Instant NOON = Instant.parse("2026-09-28T04:00:00Z");

    private Clerks() {}

    static StaffRecord recorded(String subject, String... tenures) {
        return StaffRecord.record(QISHI, new StaffSubject(subject), tenures(tenures), NOON)
                .state();
    }

    static List<Tenure> tenures(String... tenures) {
        return Arrays.stream(tenures).map(Tenure::parse).toList();
    }

    static List<String> faultsOf(ThrowingCallable act) {
        return catchThrowableOfType(Refusal.InvalidInput.class, act).faults().stream()
                .map(Fault::toString)
                .toList();
    }
}
