package org.guanjia.bootstrap.rest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.IdentityProvider;

/** Vouches for whoever was given a badge; the badge is the token. */
final class Badges implements IdentityProvider {

    private final Map<String, Actor> actors = new ConcurrentHashMap<>();

    /** The token of an actor. */
    String of(Actor actor) {
        String token = "badge-" + Integer.toHexString(actor.hashCode());
        actors.put(token, actor);
        return token;
    }

    @Override
    public Optional<Actor> actorOf(String token) {
        return Optional.ofNullable(actors.get(token));
    }
}
