package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.TownCode;

/**
 * A person's key and marks are destroyed: nothing sealed under the key opens again. Refused as stale where the current
 * edition is another one, or the person was erased already.
 */
public record PersonErased(PersonId person, int edition, Instant at) implements Effect {

    @Override
    public TownCode town() {
        return person.town();
    }
}
