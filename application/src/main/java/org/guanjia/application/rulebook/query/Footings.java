package org.guanjia.application.rulebook.query;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.domain.rulebook.Extension;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Rulebooks;

/** What cases stand on, by the rulebooks in force and the extensions on record. */
public final class Footings {

    private final EditionsInForce editions;
    private final ExtensionViews extensions;

    @Inject
    public Footings(EditionsInForce editions, ExtensionViews extensions) {
        this.editions = editions;
        this.extensions = extensions;
    }

    /**
     * What a case submitted on that day stands on.
     *
     * @throws org.guanjia.domain.shared.Refusal.RuleBroken R-02 if the rulebook has lapsed and no extension covers the day,
     *     R-03 if there was none yet
     */
    public Footing on(LocalDate day) {
        return between(day, day).on(day);
    }

    /** What is known at this moment of the days from the first to the last. */
    public Known between(LocalDate first, LocalDate last) {
        List<Extension> covering = extensions.covering(first, last).stream()
                .map(ExtensionView::extension)
                .toList();
        return new Known(editions.now().rulebooks(), covering);
    }

    /** Rulebooks and extensions that some days are looked up in. */
    public record Known(Rulebooks rulebooks, List<Extension> extensions) {
        public Known {
            extensions = List.copyOf(extensions);
        }

        /** The same as {@link Footings#on}. */
        public Footing on(LocalDate day) {
            return rulebooks.footingFor(day, extensions);
        }
    }
}
