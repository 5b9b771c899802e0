package org.guanjia.application.port;

import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;

/** An edition of what is known of a person is put on record; earlier ones stay. */
public record PersonEditionRecorded(PersonId person, SealedEdition edition) implements Effect {

    @Override
    public TownCode town() {
        return person.town();
    }
}
