package org.guanjia.application.office;

import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.StaffView;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.staff.StaffEvent;
import org.guanjia.domain.staff.StaffRecord;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.DateSpan;

/**
 * Puts whoever logs in on record in an office that their verified roles stand for, from today on, where they never served in
 * it before. What a file said of them stands: who has left an office does not come back by logging in.
 */
@UseCase(
        id = "record-first-login",
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
public final class RecordFirstLogin {

    private static final Permission PERMISSION = Permission.of(RecordFirstLogin.class);

    private final Transactions transactions;
    private final StaffViews views;
    private final Inputs inputs;
    private final Region region;
    private final InstantSource clock;

    @Inject
    public RecordFirstLogin(
            Transactions transactions, StaffViews views, Inputs inputs, Region region, InstantSource clock) {
        this.transactions = transactions;
        this.views = views;
        this.inputs = inputs;
        this.region = region;
        this.clock = clock;
    }

    /**
     * The office they log in to work in.
     *
     * @param office one of those that {@link Offices#of(Actor)} names for them
     */
    public record Command(
            @NotNull @Parsed(DomainText.OFFICE) String office) {}

    /**
     * Puts the actor on record, or says how they stand there already; doing so again changes nothing.
     *
     * @throws Refusal.NotFound if none of the actor's roles stands for that office, or the city has no such unit
     */
    public Receipt handle(Actor actor, Call<Command> call) {
        PERMISSION.check(actor);
        Office office = Office.parse(inputs.valid(call.command()).office());
        if (!Offices.of(actor).contains(office) || !office.liesIn(region)) {
            throw new Refusal.NotFound(office.text());
        }
        StaffRecordId id = StaffRecord.idOf(office.town(), new StaffSubject(actor.subject()));
        return standing(id, office).orElseGet(() -> record(actor, call, id, office));
    }

    private Receipt record(Actor actor, Call<Command> call, StaffRecordId id, Office office) {
        try {
            return transactions.in(id.town(), PERMISSION.keyOf(call), tx -> {
                Instant now = clock.instant();
                List<Tenure> fromToday =
                        List.of(new Tenure(office, new DateSpan(CityTime.dateOf(now), Optional.empty())));
                Optional<StaffRecord> known = tx.staff().find(id);
                known.filter(record -> knows(record, office)).ifPresent(RecordFirstLogin::lost);
                Outcome<StaffRecord, StaffEvent> outcome = known.flatMap(record -> record.serve(fromToday, now))
                        .orElseGet(
                                () -> StaffRecord.record(id.town(), new StaffSubject(actor.subject()), fromToday, now));
                return Changes.by(actor, now, outcome);
            });
        } catch (Refusal.Conflict raced) {
            return standing(id, office).orElseThrow(() -> raced);
        }
    }

    /** Another login of the same person came first. */
    private static void lost(StaffRecord record) {
        throw Refusal.Conflict.staleVersion(record.version());
    }

    private Optional<Receipt> standing(StaffRecordId id, Office office) {
        return views.find(id)
                .map(StaffView::record)
                .filter(record -> knows(record, office))
                .map(record -> new Receipt(id.text(), record.version()));
    }

    private static boolean knows(StaffRecord record, Office office) {
        return record.tenures().stream().anyMatch(tenure -> tenure.office().equals(office));
    }
}
