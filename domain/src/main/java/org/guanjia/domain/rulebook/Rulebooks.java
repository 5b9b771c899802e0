package org.guanjia.domain.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;

/**
 * The editions of the rulebook that the city knows, each in force from its first day until it ends or the next one
 * starts. An edition that was superseded never comes back. Safe for use by several threads.
 */
@Enforces({"R-02.extension-needed", "R-03.in-force-by-date"})
public final class Rulebooks {

    private static final Comparator<Extension> LAST_ON_RECORD = Comparator.comparing(Extension::recordedAt)
            .thenComparing(extension -> extension.id().text());

    private final NavigableMap<LocalDate, Rulebook> byFirstDay;

    private Rulebooks(NavigableMap<LocalDate, Rulebook> byFirstDay) {
        this.byFirstDay = byFirstDay;
    }

    /**
     * The editions in the order of their first days.
     *
     * @throws Refusal.InvalidInput if two have the same id or start on the same day
     */
    public static Rulebooks of(Collection<Rulebook> editions) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("Rulebooks need at least one edition");
        }
        Faults faults = new Faults();
        Set<RulebookId> ids = new HashSet<>();
        NavigableMap<LocalDate, Rulebook> byFirstDay = new TreeMap<>();
        for (Rulebook edition : editions) {
            if (!ids.add(edition.id())) {
                faults.add("", FaultCode.REPEATED, "value", edition.id().text());
            }
            Rulebook other = byFirstDay.putIfAbsent(edition.from(), edition);
            if (other != null && !other.id().equals(edition.id())) {
                faults.add("", FaultCode.REPEATED, "value", edition.from().toString());
            }
        }
        faults.refuseIfAny();
        return new Rulebooks(byFirstDay);
    }

    /**
     * These editions and one more, which is in force from its first day on.
     *
     * @throws Refusal.InvalidInput if its id or its first day is taken
     */
    public Rulebooks with(Rulebook edition) {
        List<Rulebook> editions = new ArrayList<>(editions());
        editions.add(edition);
        return of(editions);
    }

    /** All editions, earliest first. */
    public List<Rulebook> editions() {
        return List.copyOf(byFirstDay.values());
    }

    /** The edition of that id, in force or not: what a case keeps to its end. */
    public Optional<Rulebook> find(RulebookId id) {
        return byFirstDay.values().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst();
    }

    /** The edition in force on that day; empty before the first one and where the last one has lapsed. */
    public Optional<Rulebook> inForce(LocalDate date) {
        return lastStartedBy(date).filter(edition -> !edition.hasLapsedBy(date));
    }

    /** The edition that an edition with that first day follows: the last one that starts earlier, lapsed or not. */
    public Optional<Rulebook> lastBefore(LocalDate firstDay) {
        return lastStartedBy(firstDay.minusDays(1));
    }

    /**
     * What a case submitted on that day stands on. A lapsed edition is carried by the extension that covers the day; of
     * several by the one recorded last.
     *
     * @throws Refusal.RuleBroken by R-02 if the edition has lapsed and no extension of it covers the day, by R-03 if the
     *     day lies before the first edition
     */
    public Footing footingFor(LocalDate submitted, Collection<Extension> extensions) {
        Rulebook edition = lastStartedBy(submitted).orElseThrow(() -> beforeFirst(submitted));
        if (!edition.hasLapsedBy(submitted)) {
            return new Footing(edition, Optional.empty());
        }
        Extension carrying = extensions.stream()
                .filter(extension -> extension.rulebook().equals(edition.id()) && extension.covers(submitted))
                .max(LAST_ON_RECORD)
                .orElseThrow(() -> lapsed(edition, submitted));
        return new Footing(edition, Optional.of(carrying.id()));
    }

    private Optional<Rulebook> lastStartedBy(LocalDate date) {
        return Optional.ofNullable(byFirstDay.floorEntry(date)).map(Map.Entry::getValue);
    }

    private Refusal beforeFirst(LocalDate date) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("date", date.toString());
        values.put("first", byFirstDay.firstKey().toString());
        return new Refusal.RuleBroken(RulebookProvision.BEFORE_FIRST, values);
    }

    private static Refusal lapsed(Rulebook edition, LocalDate date) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rulebook", edition.id().text());
        values.put("until", edition.until().map(LocalDate::toString).orElseThrow());
        values.put("date", date.toString());
        return new Refusal.RuleBroken(RulebookProvision.LAPSED, values);
    }
}
