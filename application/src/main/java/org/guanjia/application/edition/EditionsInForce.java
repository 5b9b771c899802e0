package org.guanjia.application.edition;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.application.port.Transactions.Transaction;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.policy.PolicyLists;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.worktime.WorkCalendar;
import org.guanjia.domain.worktime.WorkCalendars;

/**
 * The editions that the system goes by at this moment: those it was configured with, and those that the city put in force on
 * record. What another server put in force counts at once, since each call asks which editions stand; their texts are read
 * anew only when that answer differs. Where both have an edition of one name or first day, the one on record holds.
 *
 * <p>Safe for use by several threads.
 */
public final class EditionsInForce {

    private final EditionSet configured;
    private final RecordedEditions committed;
    private final TownCode city;
    private volatile Reading last;

    @Inject
    public EditionsInForce(EditionSet configured, RecordedEditions committed, Region region) {
        this.configured = configured;
        this.committed = committed;
        this.city = region.city().code();
        this.last = new Reading(Set.of(), configured);
    }

    /** The editions read for those that stood. */
    private record Reading(Set<EditionId> standing, EditionSet editions) {}

    /** As it is committed at this moment; for reading, never within a transaction. */
    public EditionSet now() {
        return by(committed);
    }

    /** As that transaction sees it; for deciding. */
    public EditionSet within(Transaction tx) {
        return by(tx.editions());
    }

    private EditionSet by(RecordedEditions recorded) {
        Set<EditionId> standing = recorded.standing(city);
        Reading known = last;
        if (known.standing().equals(standing)) {
            return known.editions();
        }
        List<RecordedEdition> found = standing.stream()
                .flatMap(id -> recorded.find(id).stream())
                .filter(RecordedEdition::stands)
                .toList();
        EditionSet editions = together(found);
        last = new Reading(found.stream().map(RecordedEdition::id).collect(Collectors.toUnmodifiableSet()), editions);
        return editions;
    }

    private EditionSet together(List<RecordedEdition> recorded) {
        return new EditionSet(
                rulebooks(of(EditionKind.RULEBOOK, recorded, EditionTexts::rulebookOnRecord)),
                calendars(recorded),
                policyLists(of(EditionKind.POLICY_LIST, recorded, EditionTexts::policyList)));
    }

    private Rulebooks rulebooks(List<Rulebook> recorded) {
        Stream<Rulebook> others = configured.rulebooks().editions().stream()
                .filter(known -> recorded.stream()
                        .noneMatch(
                                one -> one.id().equals(known.id()) || one.from().equals(known.from())));
        return Rulebooks.of(Stream.concat(others, recorded.stream()).toList());
    }

    private PolicyLists policyLists(List<PolicyListEdition> recorded) {
        Stream<PolicyListEdition> others = configured.policyLists().editions().stream()
                .filter(known -> recorded.stream()
                        .noneMatch(
                                one -> one.id().equals(known.id()) || one.from().equals(known.from())));
        return PolicyLists.of(Stream.concat(others, recorded.stream()).toList());
    }

    private WorkCalendars calendars(List<RecordedEdition> recorded) {
        Map<LocalDate, WorkCalendar> later = recorded.stream()
                .filter(edition -> edition.terms().kind() == EditionKind.CALENDAR)
                .collect(Collectors.toMap(
                        edition -> edition.terms().from(), edition -> read(edition, EditionTexts::calendar)));
        return configured.calendars().followedBy(later);
    }

    private static <T> List<T> of(EditionKind kind, List<RecordedEdition> recorded, Function<String, T> parse) {
        List<T> editions = new ArrayList<>();
        recorded.stream()
                .filter(edition -> edition.terms().kind() == kind)
                .forEach(edition -> editions.add(read(edition, parse)));
        return editions;
    }

    /** A text that was fine when it was put on record is no fault of whoever asks now. */
    private static <T> T read(RecordedEdition edition, Function<String, T> parse) {
        try {
            return parse.apply(edition.terms().text().content());
        } catch (Refusal.InvalidInput unreadable) {
            throw new IllegalStateException(
                    "Edition " + edition.terms().name() + " on record cannot be read by this release", unreadable);
        }
    }
}
