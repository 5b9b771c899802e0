package org.guanjia.application.port;

import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.TownCode;

/** A personal text is put on record, in the partition of its person. */
public record PersonalTextRecorded(PersonalTextId id, PersonId person, Sealed content) implements Effect {

    /** A text that lies elsewhere than its person is a failure of the caller. */
    public PersonalTextRecorded {
        if (!id.town().equals(person.town())) {
            throw new IllegalArgumentException("Text " + id + " lies elsewhere than person " + person);
        }
    }

    @Override
    public TownCode town() {
        return id.town();
    }
}
