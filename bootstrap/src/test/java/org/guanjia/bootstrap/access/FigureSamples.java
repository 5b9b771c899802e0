package org.guanjia.bootstrap.access;

import java.util.Optional;
import org.guanjia.application.figure.query.ListFigureCases;
import org.guanjia.application.figure.query.ReadFigures;
import org.guanjia.application.figure.query.ReadStepTimes;

/** A sample of every use case about figures. */
final class FigureSamples {

    private FigureSamples() {}

    static void addTo(Samples samples) {
        samples.add(ReadFigures.class, (use, actor, thing) -> use.handle(actor, figuresOf(thing.id())));
        samples.add(
                ListFigureCases.class,
                (use, actor, thing) -> use.handle(
                        actor,
                        new ListFigureCases.Query(
                                "STAGE",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(thing.id()),
                                Optional.empty(),
                                1)));
        samples.add(
                ReadStepTimes.class,
                (use, actor, thing) -> use.handle(
                        actor, new ReadStepTimes.Query(Optional.empty(), Optional.empty(), Optional.of(thing.id()))));
    }

    private static ReadFigures.Query figuresOf(String village) {
        return new ReadFigures.Query(Optional.empty(), Optional.empty(), Optional.of(village), Optional.empty());
    }
}
