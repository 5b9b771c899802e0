package org.guanjia.bootstrap.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;

/** A command and the use case that takes it. */
record Attempt<C>(C command, Handling<C> useCase) {

    /** What takes a command, some with files to read. */
    interface Handling<C> {
        Receipt handle(Actor actor, Call<C> call) throws IOException;
    }

    Receipt by(Actor actor) {
        return by(actor, UnaryOperator.identity());
    }

    /** Decided on that version of the wish. */
    Receipt on(long version, Actor actor) {
        return by(actor, call -> call.expecting(version));
    }

    Receipt with(CommandKey key, Actor actor) {
        return by(actor, call -> call.with(key));
    }

    private Receipt by(Actor actor, UnaryOperator<Call<C>> change) {
        try {
            return useCase.handle(actor, change.apply(Call.of(command)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
