package org.guanjia.application.message.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.message.NumberBook;
import org.guanjia.application.office.Offices;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.OutgoingDigest;
import org.guanjia.application.port.StaffContact;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.message.TextAllowance;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.PhoneNumber;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.staff.StaffRecord;

/** Lists the texts that told the actor of reminders, or why none did (M-02). */
@UseCase(
        id = "list-reminder-texts",
        roles = {
            Role.VILLAGE_CLERK,
            Role.VILLAGE_LEAD,
            Role.TOWN_LEAD,
            Role.TOWN_DEPARTMENT,
            Role.TOWN_CHARITY,
            Role.CITY_BUREAU,
            Role.CITY_CHARITY,
            Role.LIAISON
        })
public final class ListReminderTexts {

    private static final Permission PERMISSION = Permission.of(ListReminderTexts.class);

    private final Digests digests;
    private final StaffViews staff;
    private final NumberBook numbers;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public ListReminderTexts(Digests digests, StaffViews staff, NumberBook numbers, Inputs inputs, Region region) {
        this.digests = digests;
        this.staff = staff;
        this.numbers = numbers;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * How many.
     *
     * @param limit the latest ones, at most so many
     */
    public record Query(@NotNull @Min(1) @Max(200) Integer limit) {}

    /**
     * A text, which says how many cases the actor was reminded of when it was sent.
     *
     * @param phone where it goes by what is on record now, masked; empty where no number there receives texts
     * @param nextAt when it is tried; present exactly while it is under way
     * @param waitsFor what holds it now, where it is under way and something does
     * @param doubts of how many attempts the answer was lost, so that it may have come as many times more
     * @param fault why it did not come, where it did not
     */
    public record Text(
            Optional<String> phone,
            Instant queuedAt,
            DispatchStage stage,
            Optional<Instant> nextAt,
            Optional<TextAllowance.Wait> waitsFor,
            Optional<Instant> acceptedAt,
            int doubts,
            Optional<DispatchFault> fault) {}

    /**
     * What comes to a member of staff.
     *
     * @param phones the numbers that texts go to, masked; none where nothing on record receives texts
     * @param items the latest first
     */
    public record Answer(List<String> phones, List<Text> items) {

        public Answer {
            phones = List.copyOf(phones);
            items = List.copyOf(items);
        }
    }

    /**
     * The actor's own, by every record that their offices have of them.
     *
     * @throws org.guanjia.domain.shared.Refusal.NotFound if no role of the actor is held in the city
     */
    public Answer handle(Actor actor, Query query) {
        TownCode city = region.city().code();
        PERMISSION.checkInCity(actor, city, city.text());
        Query valid = inputs.valid(query);
        List<StaffRecordId> own = Offices.of(actor).stream()
                .filter(office -> office.liesIn(region))
                .map(Office::town)
                .distinct()
                .map(town -> StaffRecord.idOf(town, new StaffSubject(actor.subject())))
                .toList();
        return new Answer(
                own.stream()
                        .flatMap(record -> numberOf(record).stream())
                        .map(PhoneNumber::masked)
                        .distinct()
                        .toList(),
                own.stream()
                        .flatMap(record -> digests.of(record, valid.limit()).stream())
                        .sorted(Comparator.comparing((OutgoingDigest digest) ->
                                        digest.digest().queuedAt())
                                .reversed())
                        .limit(valid.limit())
                        .map(this::text)
                        .toList());
    }

    private Text text(OutgoingDigest digest) {
        Optional<PhoneNumber> number = numberOf(digest.digest().staff());
        return new Text(
                number.map(PhoneNumber::masked),
                digest.digest().queuedAt(),
                digest.dispatch().stage(),
                digest.dispatch().nextAt(),
                number.filter(any -> digest.dispatch().stage() == DispatchStage.WAITING)
                        .flatMap(numbers::waitsFor),
                digest.dispatch().acceptedAt(),
                digest.dispatch().doubts(),
                digest.dispatch().fault());
    }

    private Optional<PhoneNumber> numberOf(StaffRecordId record) {
        return staff.contact(record).flatMap(StaffContact::phone).filter(PhoneNumber::canReceiveSms);
    }
}
