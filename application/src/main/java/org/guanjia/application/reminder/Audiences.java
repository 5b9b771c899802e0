package org.guanjia.application.reminder;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.guanjia.application.port.Reminders.Audience;
import org.guanjia.application.port.StaffViews;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.worktime.CityTime;

/** Which reminders are somebody's own. Safe for use by several threads. */
public final class Audiences {

    private final StaffViews staff;
    private final Region region;

    @Inject
    public Audiences(StaffViews staff, Region region) {
        this.staff = staff;
        this.region = region;
    }

    /** As whom, of those who serve in these offices, reminders reach somebody: as themselves and whom they stand in for. */
    public Set<StaffSubject> handlers(StaffSubject self, Collection<Office> offices, Instant now) {
        Set<StaffSubject> handlers = new HashSet<>();
        handlers.add(self);
        offices.stream()
                .filter(office -> office.liesIn(region))
                .flatMap(office -> staff.serving(office, CityTime.dateOf(now)).stream()
                        .filter(other ->
                                other.record().substitutesAt(office, now).contains(self)))
                .map(other -> other.state().subject())
                .forEach(handlers::add);
        return handlers;
    }

    /** What goes to a member of staff by the offices that they serve in on that day. */
    public Audience of(StaffRecord record, Instant now) {
        List<Office> offices = record.officesOn(CityTime.dateOf(now));
        TownCode own = record.id().town();
        return new Audience(
                own.equals(region.city().code()) ? Set.copyOf(region.partitions()) : Set.of(own),
                handlers(record.subject(), offices, now),
                Set.copyOf(offices));
    }
}
