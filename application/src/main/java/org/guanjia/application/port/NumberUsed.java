package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.TownCode;

/**
 * A text that nobody owes goes to a number. It stands in the city's partition, since one number may belong to records in
 * several towns. Of several who take the same turn one takes effect; the others are refused as twins.
 *
 * @param turn counts the texts to the number
 * @param forgottenBefore what is older no longer matters, and is forgotten with it
 */
public record NumberUsed(TownCode town, Blind number, long turn, Instant at, Instant forgottenBefore)
        implements Effect {}
