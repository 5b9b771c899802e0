package org.guanjia.application.person;

import java.util.List;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.SealedPerson;

/**
 * A person who is put on record by the effects of one decision.
 *
 * @param person for sealing texts about the person in the same decision
 */
public record Admission(SealedPerson person, List<Effect> effects) {

    public Admission {
        effects = List.copyOf(effects);
    }
}
