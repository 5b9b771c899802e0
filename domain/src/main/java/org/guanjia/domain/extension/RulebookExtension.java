package org.guanjia.domain.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.Enforces;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CityTime;

/**
 * The city's word that a lapsed rulebook goes on for a while.
 *
 * <p>It is put on record once, with its first and last day, its ground and the fund years that keep their obligations.
 * From then on it carries new cases of those days. The city may let it end earlier, but no earlier than today: the cases
 * of the days before stand on it. It is never deleted.
 */
@Enforces("R-02.extension-needed")
public final class RulebookExtension implements Aggregate<RulebookExtension, ExtensionEvent> {

    private final ExtensionId id;
    private final long version;
    private final ExtensionTerms terms;

    private RulebookExtension(ExtensionId id, long version, ExtensionTerms terms) {
        this.id = id;
        this.version = version;
        this.terms = terms;
    }

    /**
     * Puts an extension on record.
     *
     * @param rulebook the one that {@code terms} name
     * @throws Refusal.RuleBroken R-02 if the rulebook has no last day, or the extension begins before it is over
     */
    public static Outcome<RulebookExtension, ExtensionEvent> record(
            ExtensionId id, Rulebook rulebook, ExtensionTerms terms, Instant at) {
        LocalDate lapse = rulebook.until()
                .orElseThrow(() -> new Refusal.RuleBroken(
                        ExtensionProvision.NEVER_LAPSES,
                        Map.of("rulebook", rulebook.id().text())));
        if (!terms.from().isAfter(lapse)) {
            throw new Refusal.RuleBroken(
                    ExtensionProvision.STILL_IN_FORCE,
                    Map.of(
                            "rulebook",
                            rulebook.id().text(),
                            "lastDay",
                            lapse.toString(),
                            "from",
                            terms.from().toString()));
        }
        ExtensionEvent recorded = new ExtensionEvent.Recorded(terms, at);
        return new Outcome<>(fold(id, List.of(recorded)), List.of(recorded));
    }

    /**
     * The extension that a journal tells of.
     *
     * @throws IllegalArgumentException if the first event does not record it, or a later one does again
     */
    public static RulebookExtension fold(ExtensionId id, List<ExtensionEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("Extension " + id + " has no events");
        }
        RulebookExtension extension = events.get(0)
                .fold(recorded -> new RulebookExtension(id, 1, recorded.terms()), endedEarly -> {
                    throw new IllegalArgumentException("Extension " + id + " ends before it was recorded");
                });
        for (ExtensionEvent event : events.subList(1, events.size())) {
            extension = extension.apply(event);
        }
        return extension;
    }

    /** The extension as a store kept it. */
    public static RulebookExtension restore(ExtensionId id, long version, ExtensionTerms terms) {
        return new RulebookExtension(id, version, terms);
    }

    /**
     * Lets the extension end earlier.
     *
     * @param lastDay the new last day, inclusive
     * @throws Refusal.RuleBroken R-02 if that day is not earlier than the last day that stands, or is already over
     * @throws Refusal.InvalidInput if the day lies before the extension's first, or the ground is no clean line of text
     */
    public Outcome<RulebookExtension, ExtensionEvent> endEarly(LocalDate lastDay, String ground, Instant at) {
        LocalDate today = CityTime.dateOf(at);
        if (!lastDay.isBefore(terms.until())) {
            throw new Refusal.RuleBroken(
                    ExtensionProvision.NOT_EARLIER,
                    Map.of("lastDay", lastDay.toString(), "until", terms.until().toString()));
        }
        if (lastDay.isBefore(terms.from())) {
            throw new Refusal.InvalidInput(List.of(Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "≥ " + terms.from())
                    .at("lastDay")));
        }
        if (lastDay.isBefore(today)) {
            throw new Refusal.RuleBroken(
                    ExtensionProvision.DAYS_ALREADY_USED,
                    Map.of("lastDay", lastDay.toString(), "today", today.toString()));
        }
        return then(List.of(new ExtensionEvent.EndedEarly(lastDay, ground, at)));
    }

    @Override
    public RulebookExtension apply(ExtensionEvent event) {
        ExtensionTerms next = event.fold(
                recorded -> {
                    throw new IllegalArgumentException("Extension " + id + " is recorded only once");
                },
                endedEarly -> terms.until(endedEarly.lastDay()));
        return new RulebookExtension(id, version + 1, next);
    }

    @Override
    public ExtensionId id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    /** The terms as they stand, with the last day after any shortening. */
    public ExtensionTerms terms() {
        return terms;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RulebookExtension that
                && id.equals(that.id)
                && version == that.version
                && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    @Override
    public String toString() {
        return "RulebookExtension " + id + " version " + version + " " + terms;
    }
}
