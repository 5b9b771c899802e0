package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * A personal text as stored.
 *
 * @param key empty where the person was erased
 */
public record SealedText(PersonalTextId id, PersonId person, Optional<PersonKey> key, Sealed content) {}
