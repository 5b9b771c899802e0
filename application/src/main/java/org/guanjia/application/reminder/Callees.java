package org.guanjia.application.reminder;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.reminder.Addressees;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.worktime.CityTime;

/**
 * Whose telephones a reminder reaches: those of whom it goes to that serve on that day and have a number on record, and of
 * whoever stands in for the handler. Safe for use by several threads.
 */
public final class Callees {

    private final StaffViews staff;
    private final Region region;

    @Inject
    public Callees(StaffViews staff, Region region) {
        this.staff = staff;
        this.region = region;
    }

    /** Each once. */
    Set<StaffRecordId> of(Addressees addressees, TownCode town, Instant now) {
        Stream<StaffView> handlers =
                addressees.handler().stream().flatMap(handler -> handlerAndDeputies(handler, town, now));
        Stream<StaffView> offices = Stream.of(addressees.office(), addressees.superior())
                .flatMap(Optional::stream)
                .flatMap(office -> serving(office, now));
        return Stream.concat(handlers, offices)
                .filter(view -> view.maskedPhone().isPresent())
                .map(StaffView::id)
                .collect(Collectors.toSet());
    }

    private Stream<StaffView> serving(Office office, Instant now) {
        return staff.serving(office, CityTime.dateOf(now)).stream();
    }

    /** A handler is on record in the wish's town, or, of a department of the city, in the city's partition. */
    private Stream<StaffView> handlerAndDeputies(StaffSubject handler, TownCode town, Instant now) {
        return Stream.of(town, region.city().code())
                .distinct()
                .flatMap(partition -> staff.find(StaffRecord.idOf(partition, handler)).stream())
                .filter(view -> !officesOf(view, now).isEmpty())
                .flatMap(view -> Stream.concat(Stream.of(view), deputies(view, now)));
    }

    private Stream<StaffView> deputies(StaffView handler, Instant now) {
        return officesOf(handler, now).stream()
                .map(office -> handler.record().substitutesAt(office, now))
                .flatMap(Collection::stream)
                .distinct()
                .flatMap(deputy -> staff.find(StaffRecord.idOf(handler.id().town(), deputy)).stream());
    }

    private static List<Office> officesOf(StaffView view, Instant now) {
        return view.record().officesOn(CityTime.dateOf(now));
    }
}
