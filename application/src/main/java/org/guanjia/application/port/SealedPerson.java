package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.shared.PersonId;

/**
 * A person as stored.
 *
 * @param key empty where the person was erased
 * @param edition the number of the current edition of the data, from 1
 * @param content the current edition
 */
public record SealedPerson(PersonId id, Optional<PersonKey> key, int edition, Sealed content) {}
