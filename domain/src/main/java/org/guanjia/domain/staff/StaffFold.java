package org.guanjia.domain.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.domain.office.EmergencyAuthority;

/**
 * The state after one more event.
 *
 * @param version the event's
 */
record StaffFold(StaffState before, long version) implements StaffEvent.Cases<StaffState> {

    @Override
    public StaffState recorded(StaffEvent.Recorded event) {
        throw new IllegalArgumentException("Staff " + before.subject() + " is recorded only once");
    }

    @Override
    public StaffState tenuresChanged(StaffEvent.TenuresChanged event) {
        return before.serving(event.tenures());
    }

    @Override
    public StaffState contactGiven(StaffEvent.ContactGiven event) {
        return before.contactedBy(version);
    }

    @Override
    public StaffState substitutionRecorded(StaffEvent.SubstitutionRecorded event) {
        int number = before.substitutions().size() + 1;
        return before.substituted(
                with(before.substitutions(), new RecordedSubstitution(number, event.substitution(), Optional.empty())));
    }

    @Override
    public StaffState substitutionEnded(StaffEvent.SubstitutionEnded event) {
        List<RecordedSubstitution> next = new ArrayList<>(before.substitutions());
        next.set(event.number() - 1, next.get(event.number() - 1).ended(event.occurredAt()));
        return before.substituted(next);
    }

    @Override
    public StaffState emergencyAuthorityGranted(StaffEvent.EmergencyAuthorityGranted event) {
        EmergencyAuthority granted = new EmergencyAuthority(
                before.authorities().size() + 1,
                event.office(),
                before.subject(),
                event.days(),
                event.ground(),
                event.occurredAt(),
                Optional.empty());
        return before.authorised(with(before.authorities(), granted));
    }

    @Override
    public StaffState emergencyAuthorityWithdrawn(StaffEvent.EmergencyAuthorityWithdrawn event) {
        List<EmergencyAuthority> next = new ArrayList<>(before.authorities());
        next.set(event.number() - 1, next.get(event.number() - 1).withdrawn(event.occurredAt()));
        return before.authorised(next);
    }

    private static <T> List<T> with(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }
}
