package org.guanjia.application.port;

import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.shared.TownCode;

/** A look at a person's data is put on record. */
public record DisclosureRecorded(Disclosure disclosure) implements Effect {

    @Override
    public TownCode town() {
        return disclosure.id().town();
    }
}
