package org.guanjia.application.port;

import org.guanjia.domain.shared.TownCode;

/**
 * What another partition sent has arrived here, once and for ever.
 *
 * @param town where it arrived
 * @param sent the act that sent it
 */
public record ClearingArrived(TownCode town, PostingCause sent) implements Effect {}
