package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.Ulid;

/** Makes identities. No two are ever the same, and each carries the millisecond it was asked for. */
public interface Ulids {

    Ulid next(Instant at);
}
