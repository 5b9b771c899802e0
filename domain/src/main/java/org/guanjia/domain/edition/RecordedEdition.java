package org.guanjia.domain.edition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/**
 * An edition of the rulebook, the policy list or the work calendar that the city put in force on record.
 *
 * <p>Its text, its first day and its ground never change; a correction is another edition. Before its first day the city
 * may withdraw it, which stays on record too. It is never deleted. What a text must be, and how editions follow each other,
 * is known by the concept of its kind.
 */
@Enforces("R-03.in-force-by-date")
public final class RecordedEdition implements Aggregate<RecordedEdition, EditionEvent> {

    private static final String WITHDRAWN = "WITHDRAWN";

    private final EditionId id;
    private final long version;
    private final EditionTerms terms;
    private final Optional<String> withdrawal;

    private RecordedEdition(EditionId id, long version, EditionTerms terms, Optional<String> withdrawal) {
        this.id = id;
        this.version = version;
        this.terms = terms;
        this.withdrawal = withdrawal;
    }

    /**
     * Puts an edition in force from its first day on.
     *
     * @throws Refusal.InvalidInput if it is a work calendar and that day is over
     */
    public static Outcome<RecordedEdition, EditionEvent> putInForce(EditionId id, EditionTerms terms, Instant at) {
        terms.kind().requireFirstDay(terms.from(), CityTime.dateOf(at));
        EditionEvent born = new EditionEvent.PutInForce(terms, at);
        return new Outcome<>(fold(id, List.of(born)), List.of(born));
    }

    /**
     * The edition that a journal tells of.
     *
     * @throws IllegalArgumentException if the first event does not put it in force, or a later one does again
     */
    public static RecordedEdition fold(EditionId id, List<EditionEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Edition " + id + " has no events");
        }
        RecordedEdition edition = events.get(0)
                .fold(putInForce -> new RecordedEdition(id, 1, putInForce.terms(), Optional.empty()), withdrawn -> {
                    throw new IllegalArgumentException("Edition " + id + " is withdrawn before it was in force");
                });
        for (EditionEvent event : events.subList(1, events.size())) {
            edition = edition.apply(event);
        }
        return edition;
    }

    /**
     * The edition as a store kept it.
     *
     * @param withdrawal the ground of its withdrawal, where it was withdrawn
     */
    public static RecordedEdition restore(EditionId id, long version, EditionTerms terms, Optional<String> withdrawal) {
        return new RecordedEdition(id, version, terms, withdrawal);
    }

    /**
     * Takes the edition back before its first day.
     *
     * @throws Refusal.Conflict with reason out of order if it was withdrawn before
     * @throws Refusal.RuleBroken R-03 if its first day has come
     * @throws Refusal.InvalidInput if the ground is no clean line of text
     */
    public Outcome<RecordedEdition, EditionEvent> withdraw(String ground, Instant at) {
        if (!stands()) {
            throw new Refusal.Conflict(Refusal.Conflict.Reason.OUT_OF_ORDER, Map.of("stage", WITHDRAWN));
        }
        LocalDate today = CityTime.dateOf(at);
        if (!today.isBefore(terms.from())) {
            throw new Refusal.RuleBroken(
                    EditionProvision.ALREADY_IN_FORCE,
                    Map.of("edition", terms.name(), "from", terms.from().toString(), "today", today.toString()));
        }
        return then(List.of(new EditionEvent.Withdrawn(ground, at)));
    }

    @Override
    public RecordedEdition apply(EditionEvent event) {
        return event.fold(
                putInForce -> {
                    throw new IllegalArgumentException("Edition " + id + " is put in force only once");
                },
                withdrawn -> new RecordedEdition(id, version + 1, terms, Optional.of(withdrawn.ground())));
    }

    @Override
    public EditionId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    public EditionTerms terms() {
        return terms;
    }

    /** The ground of its withdrawal; empty while it stands. */
    public Optional<String> withdrawal() {
        return withdrawal;
    }

    /** Whether it was not withdrawn: it is in force, was, or will be. */
    public boolean stands() {
        return withdrawal.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordedEdition that
                && id.equals(that.id)
                && version == that.version
                && terms.equals(that.terms)
                && withdrawal.equals(that.withdrawal);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "RecordedEdition " + id + " version " + version + " " + terms;
    }
}
