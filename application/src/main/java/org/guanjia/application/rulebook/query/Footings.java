package org.guanjia.application.rulebook.query;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.application.edition.EditionsInForce;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.domain.rulebook.Extension;
import org.guanjia.domain.rulebook.Footing;

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
        List<Extension> covering =
                extensions.covering(day).stream().map(ExtensionView::extension).toList();
        return editions.now().rulebooks().footingFor(day, covering);
    }
}
