package org.guanjia.application.office.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;

/** Lists who may or might decide emergencies in a town (W-09), for the town's lead and whoever supervises it. */
@UseCase(
        id = "list-emergency-authorities",
        roles = {Role.TOWN_LEAD, Role.TOWN_CHARITY, Role.CITY_BUREAU, Role.AUDITOR})
public final class ListEmergencyAuthorities {

    private static final Permission PERMISSION = Permission.of(ListEmergencyAuthorities.class);

    private final StaffViews views;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public ListEmergencyAuthorities(StaffViews views, Inputs inputs, Region region, InstantSource clock) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * Which ones.
     *
     * @param from only those whose last day is this one or later
     */
    public record Query(
            @NotNull @Parsed(DomainText.TOWN_CODE) String town,
            @NotNull LocalDate from) {}

    /**
     * An authority as it stands.
     *
     * @param holds whether the officer may decide by it at this moment
     */
    public record Entry(StaffView officer, EmergencyAuthority authority, boolean holds) {}

    /**
     * The authorities on record, withdrawn ones included, by officer and number.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if the town is not one of the actor's
     */
    public List<Entry> handle(Actor actor, Query query) {
        Query valid = inputs.valid(query);
        TownCode town = new TownCode(valid.town());
        PERMISSION.check(actor, town, region);
        Instant now = clock.instant();
        return views.authorised(town, valid.from()).stream()
                .flatMap(officer -> officer.state().authorities().stream()
                        .filter(authority -> !authority.days().hasEndedBefore(valid.from()))
                        .map(authority -> new Entry(officer, authority, holds(officer, authority, now))))
                .toList();
    }

    private static boolean holds(StaffView officer, EmergencyAuthority authority, Instant now) {
        return officer.record()
                .emergencyAuthorityAt(now)
                .filter(authority::equals)
                .isPresent();
    }
}
