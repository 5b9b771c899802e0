package org.guanjia.application.rulebook.query;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.domain.rulebook.Extension;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Rulebooks;

/** What cases stand on, by the rulebooks and the extensions on record. */
public final class Footings {

    private final Rulebooks rulebooks;
    private final ExtensionViews extensions;

    @Inject
    public Footings(Rulebooks rulebooks, ExtensionViews extensions) {
        this.rulebooks = rulebooks;
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
        return rulebooks.footingFor(day, covering);
    }
}
