package org.guanjia.application.memory;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.BlindMarks;
import org.guanjia.application.port.DisclosureRecorded;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.PersonEditionRecorded;
import org.guanjia.application.port.PersonErased;
import org.guanjia.application.port.PersonKey;
import org.guanjia.application.port.PersonMarked;
import org.guanjia.application.port.PersonRecorded;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.PersonalTextRecorded;
import org.guanjia.application.port.SealedEdition;
import org.guanjia.application.port.SealedPerson;
import org.guanjia.application.port.SealedText;
import org.guanjia.domain.person.Disclosure;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.Refusal;

/** The persons of {@link MemoryStores}, as their effects made them. */
final class MemoryPersons implements PersonRecords {

    private static final BlindMarks NONE = new BlindMarks(Optional.empty(), Optional.empty(), Optional.empty());

    private final Map<PersonId, Row> rows = new HashMap<>();
    private final Map<PersonId, List<SealedEdition>> editions = new HashMap<>();
    private final Map<PersonalTextId, PersonalTextRecorded> texts = new HashMap<>();
    private final List<Disclosure> disclosures = new ArrayList<>();

    private record Row(Optional<PersonKey> key, BlindMarks marks, int edition) {}

    /** Refuses what cannot be written on what stands. */
    synchronized void check(Effect effect) {
        if (effect instanceof PersonRecorded recorded
                && rows.containsKey(recorded.key().person())) {
            throw Refusal.Conflict.staleVersion(0);
        }
        if (effect instanceof PersonMarked marked) {
            requireCurrent(marked.person(), marked.edition() - 1);
        }
        if (effect instanceof PersonErased erased) {
            requireCurrent(erased.person(), erased.edition());
        }
    }

    private void requireCurrent(PersonId id, int edition) {
        Optional<Row> standing = Optional.ofNullable(rows.get(id));
        if (standing.filter(row -> row.key().isPresent() && row.edition() == edition)
                .isEmpty()) {
            throw Refusal.Conflict.staleVersion(edition);
        }
    }

    synchronized void write(Effect effect) {
        if (effect instanceof PersonRecorded recorded) {
            rows.put(recorded.key().person(), new Row(Optional.of(recorded.key()), recorded.marks(), 1));
        } else if (effect instanceof PersonEditionRecorded recorded) {
            editions.computeIfAbsent(recorded.person(), id -> new ArrayList<>()).add(recorded.edition());
        } else if (effect instanceof PersonMarked marked) {
            rows.computeIfPresent(marked.person(), (id, row) -> new Row(row.key(), marked.marks(), marked.edition()));
        } else if (effect instanceof PersonErased erased) {
            rows.computeIfPresent(erased.person(), (id, row) -> new Row(Optional.empty(), NONE, row.edition()));
        } else if (effect instanceof PersonalTextRecorded recorded) {
            texts.put(recorded.id(), recorded);
        } else if (effect instanceof DisclosureRecorded recorded) {
            disclosures.add(recorded.disclosure());
        }
    }

    @Override
    public synchronized Optional<SealedPerson> find(PersonId id) {
        return Optional.ofNullable(rows.get(id))
                .map(row -> new SealedPerson(
                        id, row.key(), row.edition(), current(id, row).content()));
    }

    private SealedEdition current(PersonId id, Row row) {
        return editions(id).get(row.edition() - 1);
    }

    @Override
    public synchronized List<SealedEdition> editions(PersonId id) {
        return List.copyOf(editions.getOrDefault(id, List.of()));
    }

    @Override
    public synchronized Optional<SealedText> text(PersonalTextId id) {
        return Optional.ofNullable(texts.get(id))
                .map(text -> new SealedText(
                        id,
                        text.person(),
                        Optional.ofNullable(rows.get(text.person())).flatMap(Row::key),
                        text.content()));
    }

    @Override
    public synchronized List<SealedText> texts(PersonId id) {
        return texts.values().stream()
                .filter(text -> text.person().equals(id))
                .map(PersonalTextRecorded::id)
                .sorted(Comparator.comparing(PersonalTextId::text))
                .map(this::text)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public synchronized List<Set<PersonId>> akin(List<BlindMarks> all) {
        return all.stream().map(this::akin).toList();
    }

    private Set<PersonId> akin(BlindMarks marks) {
        return rows.entrySet().stream()
                .filter(entry -> same(entry.getValue().marks(), marks)
                        || household(entry.getValue().marks(), marks))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean household(BlindMarks one, BlindMarks other) {
        return !Collections.disjoint(one.papers(), other.papers());
    }

    private static boolean same(BlindMarks one, BlindMarks other) {
        return same(one.paper(), other.paper()) || (same(one.name(), other.name()) && same(one.phone(), other.phone()));
    }

    private static boolean same(Optional<Blind> one, Optional<Blind> other) {
        return one.isPresent() && one.equals(other);
    }

    @Override
    public synchronized List<Disclosure> disclosures(PersonId id) {
        return disclosures.stream()
                .filter(disclosure -> disclosure.person().equals(id))
                .sorted(Comparator.comparing(Disclosure::at)
                        .thenComparing(disclosure -> disclosure.id().text()))
                .toList();
    }
}
