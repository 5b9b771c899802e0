package org.guanjia.domain.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.office.EmergencyAuthority;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.office.OfficeHolder;
import org.guanjia.domain.office.OfficeLevel;
import org.guanjia.domain.office.StaffSubject;
import org.guanjia.domain.office.Substitution;
import org.guanjia.domain.office.Tenure;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.worktime.CityTime;
import org.guanjia.domain.worktime.DateSpan;

/**
 * A member of staff on record in one town, or in the city's own partition: which offices they serve in there and when, who
 * stands in for them, and when they may decide emergencies (W-09). A subject has one record in a partition, and who
 * serves in two towns one in each. It is never deleted; whoever leaves has a last day.
 */
public final class StaffRecord implements Aggregate<StaffRecord, StaffEvent>, OfficeHolder {

    private static final String NONE = "-";

    private final StaffRecordId id;
    private final long version;
    private final StaffState state;

    private StaffRecord(StaffRecordId id, long version, StaffState state) {
        this.id = id;
        this.version = version;
        this.state = state;
    }

    /** The identity of that subject's record, the same whoever asks, so that there can be only one. */
    public static StaffRecordId idOf(TownCode partition, StaffSubject subject) {
        return new StaffRecordId(partition, Ulid.ofName("staff " + subject.text()));
    }

    /**
     * Puts somebody on record.
     *
     * @param tenures at least one, all of them in that partition
     * @throws Refusal.InvalidInput if two tenures in the same office have a day in common
     * @throws IllegalArgumentException if an office belongs to another partition
     */
    public static Outcome<StaffRecord, StaffEvent> record(
            TownCode partition, StaffSubject subject, List<Tenure> tenures, Instant at) {
        StaffEvent recorded = new StaffEvent.Recorded(subject, within(partition, Tenure.apart(tenures)), at);
        return new Outcome<>(fold(idOf(partition, subject), List.of(recorded)), List.of(recorded));
    }

    /**
     * The record that a journal tells of.
     *
     * @throws IllegalArgumentException if the first event does not record somebody, or a later one does again
     */
    public static StaffRecord fold(StaffRecordId id, List<StaffEvent> events) {
        if (events.isEmpty() || !(events.get(0) instanceof StaffEvent.Recorded recorded)) {
            throw new IllegalArgumentException("Staff " + id + " was never recorded");
        }
        StaffRecord record =
                new StaffRecord(id, 1, new StaffState(recorded.subject(), recorded.tenures(), List.of(), List.of(), 0));
        for (StaffEvent event : events.subList(1, events.size())) {
            record = record.apply(event);
        }
        return record;
    }

    /** The record as a store kept it. */
    public static StaffRecord restore(StaffRecordId id, long version, StaffState state) {
        return new StaffRecord(id, version, state);
    }

    private static List<Tenure> within(TownCode partition, List<Tenure> tenures) {
        if (!tenures.stream().allMatch(tenure -> tenure.office().town().equals(partition))) {
            throw new IllegalArgumentException("Staff of " + partition + " serves in its own offices");
        }
        return tenures;
    }

    /**
     * Adds tenures and changes those there are: each takes the place of those in the same office that it has a day in common
     * with. Nobody is taken out of an office without a last day being given.
     *
     * @return nothing where nothing changes
     */
    public Optional<Outcome<StaffRecord, StaffEvent>> serve(List<Tenure> given, Instant at) {
        List<Tenure> next = Stream.concat(
                        tenures().stream().filter(kept -> given.stream().noneMatch(kept::meets)), given.stream())
                .sorted(Tenure.ORDER)
                .toList();
        return next.equals(tenures().stream().sorted(Tenure.ORDER).toList())
                ? Optional.empty()
                : Optional.of(then(List.of(new StaffEvent.TenuresChanged(within(id.town(), Tenure.apart(next)), at))));
    }

    /** Notes that name and telephone number were given; they stand beside the record, under the new version. */
    public Outcome<StaffRecord, StaffEvent> giveContact(Instant at) {
        return then(List.of(new StaffEvent.ContactGiven(at)));
    }

    /**
     * Lets somebody stand in for this one.
     *
     * @throws Refusal.InvalidInput if they are the same, there is no last day, either does not serve in the office on all
     *     days, or the same was recorded before and still stands
     */
    public Outcome<StaffRecord, StaffEvent> substitute(StaffRecord other, Office office, DateSpan days, Instant at) {
        Substitution substitution = Substitution.between(office, this, other, days);
        if (state.stands(substitution)) {
            throw new Refusal.InvalidInput(List.of(
                    Fault.of(FaultCode.REPEATED, "value", days.toString()).at("days")));
        }
        return then(List.of(new StaffEvent.SubstitutionRecorded(substitution, at)));
    }

    /** Whether that substitution is on record and was not ended. */
    public boolean stands(Substitution substitution) {
        return state.substitutions().stream()
                .anyMatch(recorded ->
                        recorded.endedAt().isEmpty() && recorded.substitution().equals(substitution));
    }

    /** By which somebody stands in for this one in that office at that moment; empty where they do not. */
    public Optional<Substitution> substitutionBy(StaffSubject substitute, Office office, Instant at) {
        return state.substitutions().stream()
                .filter(recorded -> recorded.holdsAt(at))
                .map(RecordedSubstitution::substitution)
                .filter(it -> it.substitute().equals(substitute) && it.office().equals(office))
                .findFirst();
    }

    /**
     * Ends a substitution from this moment on.
     *
     * @param number the substitution's, from 1
     * @throws Refusal.InvalidInput if there is none of that number that could still hold
     */
    public Outcome<StaffRecord, StaffEvent> endSubstitution(int number, Instant at) {
        requireOneOf(number, state.openSubstitutions(CityTime.dateOf(at)));
        return then(List.of(new StaffEvent.SubstitutionEnded(number, at)));
    }

    /**
     * Lets this officer decide emergencies on these days (W-09).
     *
     * @throws Refusal.RuleBroken W-09 if the office is the city's, or the first day is over already
     * @throws Refusal.InvalidInput if there is no last day, they do not serve in the office on all days, or have such an
     *     authority on one of the days already
     */
    public Outcome<StaffRecord, StaffEvent> authorise(Office office, DateSpan days, String ground, Instant at) {
        LocalDate today = CityTime.dateOf(at);
        if (office.level() == OfficeLevel.CITY) {
            throw new Refusal.RuleBroken(StaffProvision.NOT_OF_A_TOWN, Map.of("office", office.text()));
        }
        if (days.from().isBefore(today)) {
            throw new Refusal.RuleBroken(
                    StaffProvision.NOT_BEFOREHAND, Map.of("from", days.from().toString(), "today", today.toString()));
        }
        requireAuthorisable(office, days);
        return then(List.of(new StaffEvent.EmergencyAuthorityGranted(office, days, ground, at)));
    }

    private void requireAuthorisable(Office office, DateSpan days) {
        Faults faults = new Faults();
        if (days.until().isEmpty()) {
            faults.add("until", FaultCode.REQUIRED);
        }
        if (!servesIn(office, days)) {
            faults.add(
                    "subject",
                    FaultCode.NOT_SERVING,
                    "subject",
                    subject().text(),
                    "office",
                    office.text(),
                    "days",
                    days.toString());
        }
        if (state.authorities().stream()
                .anyMatch(other -> other.withdrawnAt().isEmpty()
                        && other.office().equals(office)
                        && other.days().overlaps(days))) {
            faults.add("from", FaultCode.REPEATED, "value", office.text());
        }
        faults.refuseIfAny();
    }

    /**
     * Withdraws an authority from this moment on.
     *
     * @param number the authority's, from 1
     * @throws Refusal.InvalidInput if there is none of that number that could still hold
     */
    public Outcome<StaffRecord, StaffEvent> withdrawAuthority(int number, String ground, Instant at) {
        requireOneOf(number, state.openAuthorities(CityTime.dateOf(at)));
        return then(List.of(new StaffEvent.EmergencyAuthorityWithdrawn(number, ground, at)));
    }

    private static void requireOneOf(int number, List<Integer> open) {
        if (!open.contains(number)) {
            String known =
                    open.isEmpty() ? NONE : open.stream().map(String::valueOf).collect(Collectors.joining(", "));
            throw new Refusal.InvalidInput(
                    List.of(Fault.of(FaultCode.NOT_ONE_OF, "known", known).at("number")));
        }
    }

    /** The authority by which this officer may decide an emergency at that moment (W-09). */
    public Optional<EmergencyAuthority> emergencyAuthorityAt(Instant at) {
        return authoritiesAt(at).findFirst();
    }

    /** The authority by which this officer may decide an emergency of that village at that moment (W-09). */
    public Optional<EmergencyAuthority> emergencyAuthorityAt(Instant at, VillageCode village) {
        return authoritiesAt(at).filter(authority -> authority.reaches(village)).findFirst();
    }

    private Stream<EmergencyAuthority> authoritiesAt(Instant at) {
        return state.authorities().stream()
                .filter(authority -> authority.holdsAt(at) && servesIn(authority.office(), CityTime.dateOf(at)));
    }

    /** Who stands in for this one in the office at that moment, by what is on this record; each once, in order. */
    public List<StaffSubject> substitutesAt(Office office, Instant at) {
        return state.substitutions().stream()
                .filter(recorded -> recorded.holdsAt(at)
                        && recorded.substitution().office().equals(office)
                        && servesIn(office, CityTime.dateOf(at)))
                .map(recorded -> recorded.substitution().substitute())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public StaffRecord apply(StaffEvent event) {
        return new StaffRecord(id, version + 1, event.fold(new StaffFold(state, version + 1)));
    }

    @Override
    public StaffRecordId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** Everything on record. */
    public StaffState state() {
        return state;
    }

    @Override
    public StaffSubject subject() {
        return state.subject();
    }

    @Override
    public List<Tenure> tenures() {
        return state.tenures();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffRecord that
                && id.equals(that.id)
                && version == that.version
                && state.equals(that.state);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "StaffRecord " + id + " version " + version + " " + state;
    }
}
