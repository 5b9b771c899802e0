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
import org.guanjia.domain.shared.TownCode;

/** Tells who serves in an office on a day. Every member of staff of the city may ask: they hand cases to each other. */
@UseCase(id = "read-staff", everyStaffRole = true)
public final class ReadStaff {

    private static final Permission PERMISSION = Permission.of(ReadStaff.class);

    private final StaffViews views;
    private final Inputs inputs;
    private final TownCode city;

    @Inject
    public ReadStaff(StaffViews views, Inputs inputs, Region region) {
        this.views = views;
        this.inputs = inputs;
        this.city = region.city().code();
    }

    /** Which office, and on which day in Asia/Shanghai. */
    public record Query(
            @NotNull @Parsed(DomainText.OFFICE) String office,
            @NotNull LocalDate date) {}

    /** Those who serve, by subject; nobody where the office is unknown. */
    public List<StaffView> handle(Actor actor, Query query) {
        PERMISSION.checkInCity(actor, city, city.text());
        Query valid = inputs.valid(query);
        return views.serving(Office.parse(valid.office()), valid.date());
    }
}
