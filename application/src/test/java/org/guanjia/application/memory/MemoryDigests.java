package org.guanjia.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Blind;
import org.guanjia.application.port.DigestAdvanced;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.NumberSpared;
import org.guanjia.application.port.NumberUsed;
import org.guanjia.application.port.OutgoingDigest;
import org.guanjia.application.port.QueuedDigest;
import org.guanjia.application.port.StaffCallAnswered;
import org.guanjia.application.port.StaffCalled;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;

/** Digests, calls for them and turns at numbers in memory. Written in a flush, of which there is one at a time. */
final class MemoryDigests implements Digests {

    private final List<StaffCalled> calls = new ArrayList<>();
    private final Map<MessageId, OutgoingDigest> digests = new LinkedHashMap<>();
    private final List<NumberUsed> uses = new ArrayList<>();

    synchronized void check(Effect effect) {
        boolean twice =
                (effect instanceof StaffCalled called && calls.stream().anyMatch(found -> isSame(found, called)))
                        || (effect instanceof QueuedDigest queued && digests.containsKey(queued.id()))
                        || (effect instanceof NumberUsed use && uses.stream().anyMatch(found -> isSame(found, use)));
        if (twice) {
            throw Refusal.Conflict.twinInFlight();
        }
        if (effect instanceof DigestAdvanced step
                && find(step.digest().id())
                        .filter(stored ->
                                stored.dispatch().version() == step.dispatch().version() - 1)
                        .isEmpty()) {
            throw Refusal.Conflict.staleVersion(step.dispatch().version() - 1);
        }
    }

    synchronized void write(Effect effect) {
        if (effect instanceof StaffCalled called) {
            calls.add(called);
        } else if (effect instanceof StaffCallAnswered answered) {
            calls.removeIf(found -> isSame(found, answered.call()));
        } else if (effect instanceof QueuedDigest queued) {
            digests.put(queued.id(), new OutgoingDigest(queued, Dispatch.queued(queued.queuedAt(), queued.dueAt())));
        } else if (effect instanceof DigestAdvanced step) {
            digests.computeIfPresent(step.digest().id(), (id, stored) -> stored.with(step.dispatch()));
        } else if (effect instanceof NumberUsed use) {
            uses.add(use);
            uses.removeIf(found -> isOfSameNumber(found, use) && found.at().isBefore(use.forgottenBefore()));
        } else if (effect instanceof NumberSpared spared) {
            uses.removeIf(found -> isSame(found, spared.use()));
        }
    }

    private static boolean isSame(StaffCalled one, StaffCalled other) {
        return one.wish().equals(other.wish())
                && one.reminder().isSameAs(other.reminder())
                && one.staff().equals(other.staff());
    }

    private static boolean isSame(NumberUsed one, NumberUsed other) {
        return isOfSameNumber(one, other) && one.turn() == other.turn();
    }

    private static boolean isOfSameNumber(NumberUsed one, NumberUsed other) {
        return one.town().equals(other.town()) && one.number().equals(other.number());
    }

    @Override
    public synchronized List<StaffRecordId> called(TownCode town, Optional<StaffRecordId> after, int limit) {
        return calls.stream()
                .filter(call -> call.town().equals(town))
                .map(StaffCalled::staff)
                .distinct()
                .filter(staff -> after.filter(last -> staff.text().compareTo(last.text()) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(StaffRecordId::text))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<StaffCalled> calls(StaffRecordId staff, Set<TownCode> towns) {
        return calls.stream()
                .filter(call -> call.staff().equals(staff) && towns.contains(call.town()))
                .sorted(Comparator.comparing((StaffCalled call) -> call.wish().text())
                        .thenComparing(call -> call.reminder().clock().name())
                        .thenComparing(call -> call.reminder().due())
                        .thenComparing(call -> call.reminder().kind().name())
                        .thenComparing(call -> call.reminder().ordinal()))
                .toList();
    }

    @Override
    public synchronized List<OutgoingDigest> of(StaffRecordId staff, int limit) {
        return digests.values().stream()
                .filter(found -> found.digest().staff().equals(staff))
                .sorted(Comparator.comparing(
                                (OutgoingDigest found) -> found.digest().ordinal())
                        .reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<OutgoingDigest> due(Set<TownCode> towns, Instant moment, int limit) {
        return digests.values().stream()
                .filter(found -> towns.contains(found.digest().town())
                        && found.dispatch().isDueAt(moment))
                .sorted(Comparator.comparing((OutgoingDigest found) ->
                                found.dispatch().nextAt().orElseThrow())
                        .thenComparing(found -> found.id().ulid()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<OutgoingDigest> find(MessageId id) {
        return Optional.ofNullable(digests.get(id));
    }

    @Override
    public synchronized List<Use> uses(TownCode city, Blind number) {
        return uses.stream()
                .filter(use -> use.town().equals(city) && use.number().equals(number))
                .sorted(Comparator.comparing(NumberUsed::turn).reversed())
                .map(use -> new Use(use.turn(), use.at()))
                .toList();
    }
}
