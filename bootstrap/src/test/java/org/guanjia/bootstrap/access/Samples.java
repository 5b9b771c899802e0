package org.guanjia.bootstrap.access;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.guanjia.adapter.rest.UseCaseSource;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.UseCase;

/** A sample of every use case. */
final class Samples {

    private final Map<Class<?>, Bound> samples = new HashMap<>();
    private final UseCaseSource useCases;

    Samples(UseCaseSource useCases) {
        this.useCases = useCases;
        WishSamples.addTo(this);
        OfficeSamples.addTo(this);
        EditionSamples.addTo(this);
        ReferenceSamples.addTo(this);
        FigureSamples.addTo(this);
        FundSamples.addTo(this);
        CommitmentSamples.addTo(this);
        YearEndSamples.addTo(this);
    }

    /** A sample together with the use case that it is for. */
    @FunctionalInterface
    private interface Bound {
        Object ask(Actor actor, Thing thing) throws IOException;
    }

    <U> void add(Class<U> type, Sample<U> sample) {
        U useCase = useCases.get(type);
        samples.put(type, (actor, thing) -> sample.ask(useCase, actor, thing));
    }

    Set<Class<?>> useCases() {
        return samples.keySet();
    }

    /** Asks for the thing in the way of the sample. */
    void ask(Class<?> useCase, Actor actor, Thing thing) throws IOException {
        samples.get(useCase).ask(actor, thing);
    }

    /** What comes of it when an actor asks for a thing. */
    Outcome outcome(Class<?> useCase, Actor actor, Thing thing) throws IOException {
        String id = useCase.getAnnotation(UseCase.class).id();
        return Outcome.of(id, thing, () -> samples.get(useCase).ask(actor, thing));
    }
}
