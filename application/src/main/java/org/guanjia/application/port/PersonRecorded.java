package org.guanjia.application.port;

import org.guanjia.domain.shared.TownCode;

/** A person is put on record; the first edition of the data is an effect of its own. */
public record PersonRecorded(PersonKey key, BlindMarks marks) implements Effect {

    @Override
    public TownCode town() {
        return key.person().town();
    }
}
