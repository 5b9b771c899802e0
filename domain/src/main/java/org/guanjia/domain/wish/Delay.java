package org.guanjia.domain.wish;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.PersonalTextId;

/**
 * Why something came late.
 *
 * @param step the step that was late; empty for the case as a whole
 */
public record Delay(Optional<WishStep> step, PersonalTextId reason, Instant at) {}
