package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.Money;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * Who approved which amount.
 *
 * @param consents of every office on the route, in order
 * @param justification why an exceptional amount is right (W-08)
 */
public record Approval(Money amount, List<Consent> consents, Optional<PersonalTextId> justification, Instant at) {

    public Approval {
        consents = List.copyOf(consents);
    }
}
