package org.guanjia.domain.staff;

import java.time.Instant;
import java.util.List;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.TextForm;
import org.guanjia.domain.worktime.DateSpan;

/** What happens to a member of staff on record. */
public sealed interface StaffEvent extends Event {

    <R> R fold(Cases<R> cases);

    /** One function per kind of event. */
    interface Cases<R> {
        R recorded(Recorded event);

        R tenuresChanged(TenuresChanged event);

        R contactGiven(ContactGiven event);

        R substitutionRecorded(SubstitutionRecorded event);

        R substitutionEnded(SubstitutionEnded event);

        R emergencyAuthorityGranted(EmergencyAuthorityGranted event);

        R emergencyAuthorityWithdrawn(EmergencyAuthorityWithdrawn event);
    }

    /** They were put on record, from a file or at their first login. */
    record Recorded(StaffSubject subject, List<Tenure> tenures, Instant occurredAt) implements StaffEvent {
        public Recorded {
            tenures = List.copyOf(tenures);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.recorded(this);
        }
    }

    /**
     * They serve elsewhere, or on other days.
     *
     * @param tenures all of them, as they stand from now on
     */
    record TenuresChanged(List<Tenure> tenures, Instant occurredAt) implements StaffEvent {
        public TenuresChanged {
            tenures = List.copyOf(tenures);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tenuresChanged(this);
        }
    }

    /** Their name and telephone number were given; what these are stands beside the record. */
    record ContactGiven(Instant occurredAt) implements StaffEvent {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.contactGiven(this);
        }
    }

    /** Somebody is to stand in for them. */
    record SubstitutionRecorded(Substitution substitution, Instant occurredAt) implements StaffEvent {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.substitutionRecorded(this);
        }
    }

    /**
     * From now on nobody stands in for them by that substitution.
     *
     * @param number the substitution's, from 1
     */
    record SubstitutionEnded(int number, Instant occurredAt) implements StaffEvent {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.substitutionEnded(this);
        }
    }

    /** The town lead lets them decide emergencies (W-09). */
    record EmergencyAuthorityGranted(Office office, DateSpan days, String ground, Instant occurredAt)
            implements StaffEvent {
        public EmergencyAuthorityGranted {
            TextForm.LINE.require(ground, EmergencyAuthority.LONGEST_GROUND);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.emergencyAuthorityGranted(this);
        }
    }

    /**
     * From now on they may not decide by that authority.
     *
     * @param number the authority's, from 1
     */
    record EmergencyAuthorityWithdrawn(int number, String ground, Instant occurredAt) implements StaffEvent {
        public EmergencyAuthorityWithdrawn {
            TextForm.LINE.require(ground, EmergencyAuthority.LONGEST_GROUND);
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.emergencyAuthorityWithdrawn(this);
        }
    }
}
