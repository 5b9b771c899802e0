package org.guanjia.domain.rulebook;

import java.time.Instant;
import org.guanjia.domain.shared.Provision;

/** A justified departure from what holds in principle. It stays on record, visible to city and auditors. */
public record Deviation(Provision provision, Justification justification, Instant at) {}
