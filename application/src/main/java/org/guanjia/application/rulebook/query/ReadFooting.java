package org.guanjia.application.rulebook.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.rulebook.Extension;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.Refusal;

/** Tells what a case submitted on a day would stand on. Every member of staff may ask. */
@UseCase(id = "read-footing", everyStaffRole = true)
public final class ReadFooting {

    private static final Permission PERMISSION = Permission.of(ReadFooting.class);

    private final ExtensionViews views;
    private final Inputs inputs;
    private final Rulebooks rulebooks;

    @Inject
    public ReadFooting(ExtensionViews views, Inputs inputs, Rulebooks rulebooks) {
        this.views = views;
        this.inputs = inputs;
        this.rulebooks = rulebooks;
    }

    /** The day of submission, in Asia/Shanghai. */
    public record Query(@NotNull LocalDate date) {}

    /**
     * The rulebook, and the extension that carries it where it has lapsed.
     *
     * @throws Refusal.RuleBroken R-02 if it has lapsed and no extension covers the day, R-03 if there was none yet
     */
    public Footing handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        List<Extension> extensions = views.list(Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
                .map(ExtensionView::extension)
                .toList();
        return rulebooks.footingFor(inputs.valid(query).date(), extensions);
    }
}
