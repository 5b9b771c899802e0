package org.guanjia.application.rulebook.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.guanjia.application.access.Actor;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Footing;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Tells what a case submitted on a day would stand on. Every member of staff may ask. */
@UseCase(id = "read-footing", everyStaffRole = true)
public final class ReadFooting {

    private static final Permission PERMISSION = Permission.of(ReadFooting.class);

    private final Footings footings;
    private final Inputs inputs;
    private final TownCode city;

    @Inject
    public ReadFooting(Footings footings, Inputs inputs, Region region) {
        this.footings = footings;
        this.inputs = inputs;
        this.city = region.city().code();
    }

    /** The day of submission, in Asia/Shanghai. */
    public record Query(@NotNull LocalDate date) {}

    /**
     * The rulebook, and the extension that carries it where it has lapsed.
     *
     * @throws Refusal.RuleBroken R-02 if it has lapsed and no extension covers the day, R-03 if there was none yet
     */
    public Footing handle(Actor actor, Query query) {
        PERMISSION.checkInCity(actor, city, city.text());
        return footings.on(inputs.valid(query).date());
    }
}
