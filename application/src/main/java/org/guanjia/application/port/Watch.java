package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.shared.WishId;

/**
 * A wish under watch.
 *
 * @param turn counts its changes
 * @param nextAt when it is to be looked at; empty where only an event can make that necessary
 * @param lookedAt when it was last looked at; empty where it never was
 */
public record Watch(WishId wish, long turn, Optional<Instant> nextAt, Optional<Instant> lookedAt) {}
