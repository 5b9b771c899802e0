package org.guanjia.application.office.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.office.Superiors;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.CityTime;

/** Tells what an office is called, which one is above it, and who is there now. Every member of staff may ask. */
@UseCase(id = "read-office", everyStaffRole = true)
public final class ReadOffice {

    private static final Permission PERMISSION = Permission.of(ReadOffice.class);

    private final StaffViews views;
    private final Inputs inputs;
    private final Region region;
    private final Superiors superiors;
    private final InstantSource clock;

    @Inject
    public ReadOffice(StaffViews views, Inputs inputs, Region region, Superiors superiors, InstantSource clock) {
        this.views = views;
        this.inputs = inputs;
        this.region = region;
        this.superiors = superiors;
        this.clock = clock;
    }

    /** Which one. */
    public record Query(@NotNull @Parsed(DomainText.OFFICE) String office) {}

    /**
     * An office as it is now.
     *
     * @param name none where no file gave it one
     * @param superior whose turn it is where nobody here takes a case (M-02)
     * @param serving who serves there today, by subject
     */
    public record Answer(Office office, Optional<String> name, Optional<Office> superior, List<Serving> serving) {}

    /**
     * Somebody who serves today.
     *
     * @param substitutes who stands in for them now, of those who serve there too
     */
    public record Serving(StaffView staff, List<StaffSubject> substitutes) {}

    /**
     * The office.
     *
     * @throws Refusal.NotFound if the city has no such unit, or nobody ever named the department or serves there
     */
    public Answer handle(Actor actor, Query query) {
        TownCode city = region.city().code();
        PERMISSION.check(actor);
        Office office = Office.parse(inputs.valid(query).office());
        PERMISSION.checkInCity(actor, city, office.text());
        Optional<String> name = superiors.nameOf(office);
        Instant now = clock.instant();
        List<StaffView> serving = views.serving(office, CityTime.dateOf(now));
        boolean known = !office.function().isDepartment() || name.isPresent() || !serving.isEmpty();
        if (!office.liesIn(region) || !known) {
            throw new Refusal.NotFound(office.text());
        }
        return new Answer(
                office,
                name,
                superiors.of(office),
                serving.stream()
                        .map(staff -> standing(staff, office, serving, now))
                        .toList());
    }

    private static Serving standing(StaffView staff, Office office, List<StaffView> serving, Instant now) {
        List<StaffSubject> there =
                serving.stream().map(view -> view.state().subject()).toList();
        return new Serving(
                staff,
                staff.record().substitutesAt(office, now).stream()
                        .filter(there::contains)
                        .toList());
    }
}
