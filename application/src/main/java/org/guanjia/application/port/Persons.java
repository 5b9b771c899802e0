package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.shared.PersonId;

/** The persons on record, for deciding on a case of theirs. */
public interface Persons {

    /** The person as last written; one that was erased has no key. */
    Optional<SealedPerson> find(PersonId id);
}
