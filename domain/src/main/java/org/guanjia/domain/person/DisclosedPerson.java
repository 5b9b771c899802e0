package org.guanjia.domain.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.PhoneNumber;

/** The parts of what is known of a person that a disclosure asked for; the others are empty, as if there were none. */
public record DisclosedPerson(
        Optional<Particular<PersonName>> name,
        Optional<Identification> identification,
        Optional<Particular<PhoneNumber>> phone,
        Optional<Particular<Address>> address,
        List<HouseholdMember> household,
        Optional<Representative> representative,
        List<PersonalText> texts) {

    public DisclosedPerson {
        household = List.copyOf(household);
        texts = List.copyOf(texts);
    }

    /** Those fields of a person's data, and the texts. */
    public static DisclosedPerson of(PersonDetails details, Set<PersonField> fields, List<PersonalText> texts) {
        return new DisclosedPerson(
                Optional.of(details.name()).filter(asked -> fields.contains(PersonField.NAME)),
                Optional.of(details.identification()).filter(asked -> fields.contains(PersonField.IDENTIFICATION)),
                Optional.of(details.phone()).filter(asked -> fields.contains(PersonField.PHONE)),
                Optional.of(details.address()).filter(asked -> fields.contains(PersonField.ADDRESS)),
                fields.contains(PersonField.HOUSEHOLD) ? details.household() : List.of(),
                details.representative().filter(asked -> fields.contains(PersonField.REPRESENTATIVE)),
                fields.contains(PersonField.TEXTS) ? texts : List.of());
    }
}
