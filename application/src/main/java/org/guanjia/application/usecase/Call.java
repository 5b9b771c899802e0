package org.guanjia.application.usecase;

import java.util.Optional;
import java.util.OptionalLong;
import org.guanjia.domain.shared.Refusal;

/**
 * A command on its way to a use case that changes something.
 *
 * @param key present where the caller may send the command twice
 * @param expectedVersion the version of the aggregate that the caller decided on, where it existed
 */
public record Call<C>(C command, Optional<CommandKey> key, OptionalLong expectedVersion) {

    /** A bare command. */
    public static <C> Call<C> of(C command) {
        return new Call<>(command, Optional.empty(), OptionalLong.empty());
    }

    public Call<C> with(CommandKey commandKey) {
        return new Call<>(command, Optional.of(commandKey), expectedVersion);
    }

    public Call<C> expecting(long version) {
        return new Call<>(command, key, OptionalLong.of(version));
    }

    /**
     * Refuses where the caller decided on another version than the one that stands.
     *
     * @throws Refusal.Conflict with reason stale version
     */
    public void checkVersion(long current) {
        expectedVersion.ifPresent(expected -> {
            if (expected != current) {
                throw Refusal.Conflict.staleVersion(expected);
            }
        });
    }
}
