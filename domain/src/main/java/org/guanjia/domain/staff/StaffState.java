package org.guanjia.domain.staff;

import java.time.LocalDate;
import java.util.List;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.office.Tenure;

/**
 * What stands on record about a member of staff.
 *
 * @param tenures at least one; those in the same office have no day in common
 * @param substitutions of them by others, by number
 * @param authorities to decide emergencies, by number
 * @param contact the version that last gave name and telephone number; 0 where none did
 */
public record StaffState(
        StaffSubject subject,
        List<Tenure> tenures,
        List<RecordedSubstitution> substitutions,
        List<EmergencyAuthority> authorities,
        long contact) {

    public StaffState {
        tenures = Tenure.apart(tenures);
        substitutions = List.copyOf(substitutions);
        authorities = List.copyOf(authorities);
    }

    /** Whether that substitution was ever put on record, ended since or not. */
    public boolean hasHad(Substitution substitution) {
        return substitutions.stream()
                .anyMatch(recorded -> recorded.substitution().equals(substitution));
    }

    /** Whether that substitution is on record and was not ended. */
    boolean stands(Substitution substitution) {
        return substitutions.stream()
                .anyMatch(recorded ->
                        recorded.endedAt().isEmpty() && recorded.substitution().equals(substitution));
    }

    /** The numbers of the substitutions that hold on that day or may hold later. */
    List<Integer> openSubstitutions(LocalDate today) {
        return substitutions.stream()
                .filter(recorded -> recorded.endedAt().isEmpty()
                        && !recorded.substitution().days().hasEndedBefore(today))
                .map(RecordedSubstitution::number)
                .toList();
    }

    /** The numbers of the authorities that hold on that day or may hold later. */
    List<Integer> openAuthorities(LocalDate today) {
        return authorities.stream()
                .filter(authority ->
                        authority.withdrawnAt().isEmpty() && !authority.days().hasEndedBefore(today))
                .map(EmergencyAuthority::number)
                .toList();
    }

    StaffState serving(List<Tenure> next) {
        return new StaffState(subject, next, substitutions, authorities, contact);
    }

    StaffState substituted(List<RecordedSubstitution> next) {
        return new StaffState(subject, tenures, next, authorities, contact);
    }

    StaffState authorised(List<EmergencyAuthority> next) {
        return new StaffState(subject, tenures, substitutions, next, contact);
    }

    StaffState contactedBy(long version) {
        return new StaffState(subject, tenures, substitutions, authorities, version);
    }
}
