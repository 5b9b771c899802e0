package org.guanjia.domain.wish;

import java.time.Instant;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * A justified departure from what holds in principle, visible to city and auditors.
 *
 * @param provision the rule and the provision, such as {@code H-01.other-mode}
 * @param justification the actor's words, which the vault keeps
 */
public record Departure(String provision, PersonalTextId justification, Instant at) {}
