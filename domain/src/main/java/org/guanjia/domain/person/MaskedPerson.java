package org.guanjia.domain.person;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.IdentificationType;

/**
 * A person as staff see them without a disclosure. Nothing in it tells who it is; where something is missing, the name of
 * the reason stands in its place.
 */
public record MaskedPerson(
        String name,
        IdentificationType paper,
        String identification,
        String phone,
        String address,
        List<Member> household,
        Optional<Agent> representative) {

    public MaskedPerson {
        household = List.copyOf(household);
    }

    /** Somebody of the household. */
    public record Member(String name, Relation relation, Optional<String> identification) {}

    /** Who signs for the person; what the authorisation says stays hidden. */
    public record Agent(String name, Relation relation, String phone) {}
}
