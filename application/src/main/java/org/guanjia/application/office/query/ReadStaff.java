package org.guanjia.application.office.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;

/** Tells who serves in an office on a day. Every member of staff of the city may ask: they hand cases to each other. */
@UseCase(id = "read-staff", everyStaffRole = true)
public final class ReadStaff {

    private static final Permission PERMISSION = Permission.of(ReadStaff.class);

    private final StaffViews views;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ReadStaff(StaffViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
    }

    /** Which office, and on which day in Asia/Shanghai. */
    public record Query(
            @NotNull @Parsed(DomainText.OFFICE) String office,
            @NotNull LocalDate date) {}

    /**
     * Those who serve, by subject; nobody where a department is unknown.
     *
     * @throws Refusal.NotFound if the city has no such unit, or is not the actor's
     */
    public List<StaffView> handle(Actor actor, Query query) {
        PERMISSION.check(actor);
        Query valid = inputs.valid(query);
        Office office = Office.parse(valid.office());
        PERMISSION.checkInCity(actor, region.city().code(), office.text());
        if (!office.liesIn(region)) {
            throw new Refusal.NotFound(office.text());
        }
        return views.serving(office, valid.date());
    }
}
