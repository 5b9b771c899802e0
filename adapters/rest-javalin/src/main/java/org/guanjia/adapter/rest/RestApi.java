package org.guanjia.adapter.rest;

import java.time.InstantSource;
import java.util.Optional;
import org.guanjia.application.port.IdentityProvider;
import org.guanjia.application.port.Ulids;
import org.guanjia.application.validation.Inputs;

/**
 * What the operations work with.
 *
 * @param identity who vouches for callers; where there is nobody, every operation that asks for a caller is closed
 * @param ulids names the requests that came without a name of their own
 * @param tokenDesk hands log-ins out; absent but for demonstrations
 */
public record RestApi(
        UseCaseSource useCases,
        Inputs inputs,
        Optional<IdentityProvider> identity,
        Ulids ulids,
        InstantSource clock,
        Optional<TokenDesk> tokenDesk) {

    /** Without a desk for tokens. */
    public RestApi(
            UseCaseSource useCases,
            Inputs inputs,
            Optional<IdentityProvider> identity,
            Ulids ulids,
            InstantSource clock) {
        this(useCases, inputs, identity, ulids, clock, Optional.empty());
    }

    /** The same with a desk, for a demonstration. */
    public RestApi with(TokenDesk desk) {
        return new RestApi(useCases, inputs, identity, ulids, clock, Optional.of(desk));
    }
}
