package org.guanjia.application.port;

import org.guanjia.domain.shared.Event;

/**
 * A posting on record with what happened.
 *
 * @param act the event that is its cause
 */
public record BookedPosting(LedgerEntry entry, Event act) {}
