package org.guanjia.domain.person;

import java.util.Optional;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.PersonName;

/** Somebody of the same household. Their string for logs is masked. */
public record HouseholdMember(PersonName name, Relation relation, Optional<Identification> identification) {}
