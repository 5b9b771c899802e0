package org.guanjia.application.audit.query;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Part;
import org.guanjia.application.port.JournalAudit.Place;
import org.guanjia.application.port.JournalAudit.Scope;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Inputs;
import org.guanjia.application.validation.Parsed;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/** Verifies the journal of a town or of the whole city, part by part. */
@UseCase(
        id = "verify-journal",
        roles = {Role.AUDITOR, Role.CITY_BUREAU})
public final class VerifyJournal {

    private static final Permission PERMISSION = Permission.of(VerifyJournal.class);
    private static final Pattern CURSOR = Pattern.compile("([0-9]{1,3}):(.*)", Pattern.DOTALL);

    private final JournalAudit audit;
    private final Inputs inputs;
    private final Region region;

    @Inject
    public VerifyJournal(JournalAudit audit, Inputs inputs, Region region) {
        this.audit = audit;
        this.inputs = inputs;
        this.region = region;
    }

    /**
     * Which part.
     *
     * @param town of this town, or with the city's own code of the city's own partition; of the whole city where absent
     * @param after the cursor that the part before gave, where there was one
     * @param limit about so many entries
     */
    public record Query(
            Optional<@Parsed(DomainText.TOWN_CODE) String> town,
            Optional<String> after,
            @NotNull @Min(1) @Max(10_000) Integer limit) {}

    /**
     * What a part came to.
     *
     * @param next the cursor to go on from, absent at the end
     */
    public record Answer(long aggregates, long entries, List<Finding> findings, Optional<String> next) {
        public Answer {
            findings = List.copyOf(findings);
        }
    }

    /**
     * The next part. Going on from its cursor to the end examines everything that was on record at the beginning, once.
     *
     * @throws Refusal.NotFound if the city has no such town, or it lies outside the actor's jurisdiction
     */
    public Answer handle(Actor actor, Query query) {
        Reading reading = inputs.read(query, this::reading);
        PERMISSION.check(actor, reading.place(), region);
        Part part = audit.examine(reading.scope(), reading.after(), query.limit());
        return new Answer(
                part.aggregates(), part.entries(), part.findings(), part.next().map(VerifyJournal::cursor));
    }

    /** A query in the domain's terms; the place is the one that the actor must be responsible for. */
    private record Reading(TownCode place, Scope scope, Optional<Place> after) {}

    private TownCode city() {
        return region.city().code();
    }

    private Reading reading(Query query) {
        Optional<TownCode> town = query.town().map(TownCode::new);
        Scope scope = town.map(Scope::ofTown).orElseGet(() -> Scope.ofCity(city()));
        return new Reading(
                town.orElseGet(this::city),
                scope,
                query.after().map(VerifyJournal::place).map(place -> within(scope, place)));
    }

    /** Whoever goes on from a place must have been there. */
    private static Place within(Scope scope, Place place) {
        if (!scope.holds(place.town())) {
            throw unknownCursor();
        }
        return place;
    }

    /** Says how long the town is, since nothing is known of what stands in a row that somebody forged. */
    private static String cursor(Place place) {
        return place.town().length() + ":" + place.town() + place.aggregate();
    }

    private static Place place(String cursor) {
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()
                || Integer.parseInt(parts.group(1)) > parts.group(2).length()) {
            throw unknownCursor();
        }
        int length = Integer.parseInt(parts.group(1));
        return new Place(parts.group(2).substring(0, length), parts.group(2).substring(length));
    }

    private static Refusal unknownCursor() {
        return new Refusal.InvalidInput(List.of(Fault.of(FaultCode.MALFORMED, "expected", "the cursor of a part before")
                .at("after")));
    }
}
