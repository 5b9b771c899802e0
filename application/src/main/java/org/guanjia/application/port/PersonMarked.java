package org.guanjia.application.port;

import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;

/**
 * A person's current edition is now this one, and these are the marks by which the person is known again. Refused as stale
 * where the current edition is not the one before, or the person was erased meanwhile.
 */
public record PersonMarked(PersonId person, int edition, BlindMarks marks) implements Effect {

    @Override
    public TownCode town() {
        return person.town();
    }
}
