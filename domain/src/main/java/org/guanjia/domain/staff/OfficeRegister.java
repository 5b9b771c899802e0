package org.guanjia.domain.staff;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.guanjia.domain.office.Office;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.OfficeRegisterId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/**
 * The names of the offices of one town, or of the city's own, and the account of the files that they and their staff were
 * taken from. A town has one; an office that it names stays named.
 */
public final class OfficeRegister implements Aggregate<OfficeRegister, OfficeRegisterEvent> {

    private final OfficeRegisterId id;
    private final long version;
    private final SortedMap<Office, String> names;

    private OfficeRegister(OfficeRegisterId id, long version, SortedMap<Office, String> names) {
        this.id = id;
        this.version = version;
        this.names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** The identity of that partition's register, the same whoever asks. */
    public static OfficeRegisterId idOf(TownCode partition) {
        return new OfficeRegisterId(partition, Ulid.ofName("office-register"));
    }

    /**
     * Takes account of a file.
     *
     * @param before the register as it stands; none where this is the partition's first file
     */
    public static Outcome<OfficeRegister, OfficeRegisterEvent> note(
            TownCode partition, Optional<OfficeRegister> before, OfficeRegisterEvent.StaffImported imported) {
        return before.orElseGet(() -> new OfficeRegister(idOf(partition), 0, new TreeMap<>()))
                .then(List.of(imported));
    }

    /**
     * The register that a journal tells of.
     *
     * @throws IllegalArgumentException if there are no events
     */
    public static OfficeRegister fold(OfficeRegisterId id, List<OfficeRegisterEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Office register " + id + " has no events");
        }
        return new OfficeRegister(id, 0, new TreeMap<>()).then(events).state();
    }

    /** The register as a store kept it. */
    public static OfficeRegister restore(OfficeRegisterId id, long version, List<NamedOffice> offices) {
        return new OfficeRegister(id, version, namesOf(offices));
    }

    private static SortedMap<Office, String> namesOf(List<NamedOffice> offices) {
        SortedMap<Office, String> names = new TreeMap<>();
        offices.forEach(named -> names.put(named.office(), named.name()));
        return names;
    }

    @Override
    public OfficeRegister apply(OfficeRegisterEvent event) {
        OfficeRegisterEvent.StaffImported imported = (OfficeRegisterEvent.StaffImported) event;
        SortedMap<Office, String> next = new TreeMap<>(names);
        next.putAll(namesOf(imported.offices()));
        return new OfficeRegister(id, version + 1, next);
    }

    /** What the office is called; none where no file said. */
    public Optional<String> nameOf(Office office) {
        return Optional.ofNullable(names.get(office));
    }

    /** The offices that have a name, in order. */
    public List<NamedOffice> offices() {
        return names.entrySet().stream()
                .map(each -> new NamedOffice(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public OfficeRegisterId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficeRegister that
                && id.equals(that.id)
                && version == that.version
                && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "OfficeRegister " + id + " version " + version + " " + names;
    }
}
