package org.guanjia.adapter.eligibility;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guanjia.application.port.EligibilityAnswer;
import org.guanjia.application.port.EligibilityAnswer.Contradiction;
import org.guanjia.application.port.EligibilityCheck;
import org.guanjia.application.port.EligibilityQuestion;
import org.guanjia.domain.rulebook.Code;
import org.guanjia.domain.shared.Identification;
import org.guanjia.domain.shared.IdentificationType;
import org.guanjia.domain.shared.PersonName;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.DateSpan;

/**
 * A town's own list of people in need, as of one day. Names count code point by code point. A person may stand in it several
 * times, for other groups or other days.
 */
public final class EligibilityList implements EligibilityCheck {

    private final String source;
    private final LocalDate asOf;
    private final Map<Identification, List<Entry>> entries;

    EligibilityList(String source, LocalDate asOf, List<Entry> entries) {
        this.source = source;
        this.asOf = asOf;
        this.entries = entries.stream().collect(groupingBy(Entry::identification));
    }

    /** One line of the list; its string shows nobody. */
    record Entry(Identification identification, PersonName name, Set<Code> groups, DateSpan days) {
        Entry {
            groups = Set.copyOf(groups);
        }

        @Override
        public String toString() {
            return "Entry[" + groups + ", " + days + "]";
        }
    }

    /**
     * Reads a list from lines of fields between bars; {@code #} starts a comment line:
     *
     * <pre>
     * source | 企石镇救助台账
     * as-of  | 2026-09-01
     * person | passport | E00000001 | 甲虚构 | minimum-living, disabled | 2026-01-01 .. 2026-12-31
     * </pre>
     *
     * @param groups the group tags that there are
     * @param today the day that neither the list nor a birth may come after
     * @throws Refusal.InvalidInput if anything is wrong, with every fault and its line, and nobody's name or number
     */
    public static EligibilityList parse(SourceText text, Set<Code> groups, LocalDate today) {
        return new EligibilityListFile(text, groups, today).read();
    }

    @Override
    public EligibilityAnswer check(EligibilityQuestion question) {
        if (question.identification().type() == IdentificationType.NONE) {
            return new EligibilityAnswer.Unavailable(EligibilityAnswer.Reason.NO_IDENTIFICATION);
        }
        List<Entry> found = entries.getOrDefault(question.identification(), List.of());
        if (found.isEmpty()) {
            return new EligibilityAnswer.NotFound(source, asOf);
        }
        List<Entry> own = found.stream()
                .filter(entry -> entry.name().equals(question.name()))
                .toList();
        if (own.isEmpty()) {
            return contradicted(Contradiction.ANOTHER_NAME);
        }
        Set<Code> then = claimed(question, own, entry -> entry.days().contains(question.date()));
        if (!then.isEmpty()) {
            return new EligibilityAnswer.Confirmed(then, source, asOf);
        }
        boolean everClaimed = !claimed(question, own, entry -> true).isEmpty();
        return contradicted(everClaimed ? Contradiction.OTHER_DAYS : Contradiction.OTHER_GROUPS);
    }

    private EligibilityAnswer contradicted(Contradiction contradiction) {
        return new EligibilityAnswer.Contradicted(contradiction, source, asOf);
    }

    private static Set<Code> claimed(EligibilityQuestion question, List<Entry> own, Predicate<Entry> counting) {
        return own.stream()
                .filter(counting)
                .flatMap(entry -> entry.groups().stream())
                .filter(question.claimed()::contains)
                .collect(Collectors.toSet());
    }

    /** How many lines it has, which is all that may be said of it. */
    @Override
    public String toString() {
        return "EligibilityList of "
                + entries.values().stream().mapToInt(List::size).sum() + " entries as of " + asOf;
    }
}
