package org.guanjia.domain.office;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Village;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.shared.TownCode;

/**
 * The offices of a city and who serves in them. Every village has its committee, every town its lead department and its
 * charity, the city its bureau and its charity; departments are those that the file names. Read-only, complete in itself
 * and safe for use by several threads. Lists come in the order of offices or of subjects.
 */
public final class StaffRegistry {

    private final Region region;
    private final Map<Office, String> names;
    private final Map<StaffSubject, StaffMember> members;
    private final Map<Office, List<StaffMember>> membersByOffice;
    private final Map<Office, List<Substitution>> substitutions;

    StaffRegistry(
            Region region,
            Map<Office, String> names,
            Collection<StaffMember> members,
            Collection<Substitution> substitutions) {
        this.region = region;
        this.names = Map.copyOf(names);
        this.members = members.stream().collect(Collectors.toMap(StaffMember::subject, Function.identity()));
        this.membersByOffice = byOffice(members);
        this.substitutions = substitutions.stream().collect(groupingBy(Substitution::office, toUnmodifiableList()));
    }

    private static Map<Office, List<StaffMember>> byOffice(Collection<StaffMember> members) {
        record Seat(Office office, StaffMember member) {}
        return members.stream()
                .sorted(Comparator.comparing(StaffMember::subject))
                .flatMap(member -> member.tenures().stream()
                        .map(Tenure::office)
                        .distinct()
                        .map(office -> new Seat(office, member)))
                .collect(groupingBy(Seat::office, Collectors.mapping(Seat::member, toUnmodifiableList())));
    }

    /**
     * Reads offices and staff from lines of fields between bars, in any order; {@code #} starts a comment line:
     *
     * <pre>
     * office       | 441900105:town-department:housing | 住房和城乡建设局
     * staff        | u-101 | 梁示例 | 13800138000 | 441900105206:village-committee 2024-01-01 ..
     * staff        | u-102 | 陈示例 | - | 441900105206:village-committee 2024-01-01 .. 2026-06-30
     * substitution | 441900105206:village-committee | u-101 | u-102 | 2026-02-01 .. 2026-02-28
     * </pre>
     *
     * <p>An office has a name; departments must have one, the others may. A member of staff has a subject, a name, a
     * telephone number or {@code -}, and one or more tenures divided by commas. A substitution has the office, who is
     * absent, who stands in, and the days.
     *
     * @throws Refusal.InvalidInput if anything is wrong, with every fault and its line
     */
    public static StaffRegistry parse(SourceText source, Region region) {
        return parse(source, region, region.city().code());
    }

    /**
     * Reads offices and staff of one town only.
     *
     * @param unit the town's code; with the city's own every unit of the city may stand in the file
     * @throws Refusal.InvalidInput if anything is wrong, with every fault and its line; an office outside the unit is one
     */
    public static StaffRegistry parse(SourceText source, Region region, TownCode unit) {
        return new StaffFile(source, region, unit).read();
    }

    /** Whether there is such an office: its unit is of this city, and a department is named. */
    public boolean knows(Office office) {
        return office.liesIn(region) && (!office.function().isDepartment() || names.containsKey(office));
    }

    /** The name that the file gives the office; none where it gives none. */
    public Optional<String> nameOf(Office office) {
        return Optional.ofNullable(names.get(office));
    }

    /**
     * The departments of a town or of the city.
     *
     * @param unit the town's code, or the city's own
     */
    public List<Office> departmentsOf(TownCode unit) {
        return names.keySet().stream()
                .filter(office ->
                        office.function().isDepartment() && office.town().equals(unit))
                .sorted()
                .toList();
    }

    /**
     * Whose turn it is where nobody in the office takes a case (M-02): the same function one level up, else that level's
     * lead. A department of a town answers to the city's department of the same code, or to the bureau where the city
     * has none. Above the city there is nobody.
     *
     * @throws IllegalArgumentException if there is no such office
     */
    public Optional<Office> superiorOf(Office office) {
        if (!knows(office)) {
            throw new IllegalArgumentException(
                    "Office " + office + " is none of " + region.city().name());
        }
        return office.superior(region.city().code(), this::knows);
    }

    /** The offices that the file names, by office. */
    public SortedMap<Office, String> namedOffices() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** Everybody in the file, by subject. */
    public List<StaffMember> members() {
        return members.values().stream()
                .sorted(Comparator.comparing(StaffMember::subject))
                .toList();
    }

    /** Every substitution in the file, by office and in the order of the file. */
    public List<Substitution> substitutions() {
        return substitutions.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    /** The member of staff of that subject, whenever they serve. */
    public Optional<StaffMember> member(StaffSubject subject) {
        return Optional.ofNullable(members.get(subject));
    }

    /** Who serves in the office on that day. */
    public List<StaffMember> staffOf(Office office, LocalDate date) {
        return membersByOffice.getOrDefault(office, List.of()).stream()
                .filter(member -> member.servesIn(office, date))
                .toList();
    }

    /** The offices that somebody serves in on that day; none for a subject that is no member of staff. */
    public List<Office> officesOf(StaffSubject subject, LocalDate date) {
        return member(subject).map(member -> member.officesOn(date)).orElse(List.of());
    }

    /** Who stands in for somebody in an office on that day, each once. */
    public List<StaffMember> substitutesOf(StaffSubject absent, Office office, LocalDate date) {
        return substitutions.getOrDefault(office, List.of()).stream()
                .filter(substitution -> substitution.absent().equals(absent)
                        && substitution.days().contains(date))
                .map(Substitution::substitute)
                .distinct()
                .sorted()
                .flatMap(substitute -> member(substitute).stream())
                .toList();
    }

    /**
     * The offices that want somebody and have nobody on that day: each village's committee and each town's lead
     * department, of the towns in the programme, want a handler; each department of the city wants a liaison.
     */
    public List<Office> unattended(LocalDate date) {
        Stream<Office> ofUnits =
                region.partitions().stream().filter(unit -> !unit.isCity()).flatMap(this::officesThatWantAHandler);
        return Stream.concat(ofUnits, departmentsOf(region.city().code()).stream())
                .filter(office -> staffOf(office, date).isEmpty())
                .sorted()
                .toList();
    }

    private Stream<Office> officesThatWantAHandler(TownCode town) {
        return Stream.concat(
                region.villagesOf(town).stream().map(Village::code).map(Office::villageCommittee),
                Stream.of(Office.of(OfficeFunction.TOWN_LEAD_DEPARTMENT, town)));
    }
}
