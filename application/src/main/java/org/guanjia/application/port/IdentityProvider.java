package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Unavailable;

/** Who a bearer token speaks for, and with which roles over which places. Safe for use by several threads. */
public interface IdentityProvider {

    /**
     * The actor that the token vouches for at this moment, with the roles that the token itself gives and no others.
     *
     * @return empty if the token is not valid now, for whatever reason: the caller is not told which
     * @throws Unavailable if it cannot be judged now
     */
    Optional<Actor> actorOf(String token);
}
