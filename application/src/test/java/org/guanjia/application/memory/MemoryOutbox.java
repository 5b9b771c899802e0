package org.guanjia.application.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.DispatchAdvanced;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.MessageHandled;
import org.guanjia.application.port.NotedReceipt;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.OutgoingDigest;
import org.guanjia.application.port.OutgoingMessage;
import org.guanjia.application.port.PartReported;
import org.guanjia.application.port.QueuedMessage;
import org.guanjia.application.port.ReceiptSettled;
import org.guanjia.application.port.SentPart;
import org.guanjia.application.port.SmsReference;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.ReceiptId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;

/** The messages and their way out. Written in a flush, of which there is one at a time. */
final class MemoryOutbox implements Outbox {

    private final Function<WishId, Optional<VillageCode>> villages;
    private final Digests digests;
    private final Map<MessageId, OutgoingMessage> messages = new LinkedHashMap<>();
    private final Map<Place, SentPart> parts = new LinkedHashMap<>();
    private final Map<ReceiptId, NotedReceipt> receipts = new LinkedHashMap<>();
    private final List<MessageHandled> handlings = new ArrayList<>();

    private record Place(MessageId message, long version, int number) {

        static Place of(SentPart part) {
            return new Place(part.message(), part.version(), part.number());
        }
    }

    /**
     * Messages about wishes of which that tells the village, as far as it is known.
     *
     * @param digests whose parts are sent beside those of messages
     */
    MemoryOutbox(Function<WishId, Optional<VillageCode>> villages, Digests digests) {
        this.villages = villages;
        this.digests = digests;
    }

    synchronized void check(Effect effect) {
        if (effect instanceof QueuedMessage queued && messages.containsKey(queued.id())) {
            throw Refusal.Conflict.twinInFlight();
        }
        if (effect instanceof DispatchAdvanced step
                && find(step.id())
                        .filter(stored ->
                                stored.dispatch().version() == step.dispatch().version() - 1)
                        .isEmpty()) {
            throw Refusal.Conflict.staleVersion(step.dispatch().version() - 1);
        }
        if (effect instanceof PartReported report
                && parts.get(Place.of(report.part())).fate().isPresent()) {
            throw Refusal.Conflict.staleVersion(report.part().version());
        }
    }

    synchronized void write(Effect effect) {
        if (effect instanceof QueuedMessage queued) {
            messages.put(queued.id(), new OutgoingMessage(queued, Dispatch.queued(queued.queuedAt())));
        } else if (effect instanceof DispatchAdvanced step) {
            messages.computeIfPresent(step.id(), (id, stored) -> stored.with(step.dispatch()));
        } else if (effect instanceof SentPart part) {
            parts.put(Place.of(part), part);
        } else if (effect instanceof PartReported report) {
            parts.put(Place.of(report.part()), reported(report));
        } else if (effect instanceof NotedReceipt receipt) {
            receipts.put(receipt.id(), receipt);
        } else if (effect instanceof ReceiptSettled settled) {
            receipts.remove(settled.id());
        } else if (effect instanceof MessageHandled handled) {
            handlings.add(handled);
        }
    }

    private static SentPart reported(PartReported report) {
        SentPart part = report.part();
        return new SentPart(
                part.message(),
                part.version(),
                part.number(),
                part.reference(),
                Optional.of(report.receipt().fate()));
    }

    @Override
    public synchronized List<OutgoingMessage> about(WishId wish) {
        return messages.values().stream()
                .filter(found -> found.message().about().equals(wish))
                .toList();
    }

    @Override
    public synchronized Optional<OutgoingMessage> find(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    @Override
    public synchronized List<OutgoingMessage> due(Set<TownCode> towns, Instant moment, int limit) {
        return in(towns)
                .filter(found -> found.dispatch().isDueAt(moment))
                .sorted(Comparator.comparing((OutgoingMessage found) ->
                                found.dispatch().nextAt().orElseThrow())
                        .thenComparing(found -> found.id().text()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<OutgoingMessage> needingPerson(
            Set<TownCode> towns, Set<VillageCode> of, Optional<MessageId> after, int limit) {
        return in(towns)
                .filter(found -> found.dispatch().stage().needsPerson())
                .filter(found -> of.isEmpty()
                        || villages.apply(found.message().about())
                                .filter(of::contains)
                                .isPresent())
                .filter(found -> after.isEmpty()
                        || found.id().text().compareTo(after.get().text()) > 0)
                .sorted(Comparator.comparing(found -> found.id().text()))
                .limit(limit)
                .toList();
    }

    private Stream<OutgoingMessage> in(Collection<TownCode> towns) {
        return messages.values().stream()
                .filter(found -> towns.contains(found.id().town()));
    }

    @Override
    public synchronized List<MessageHandled> handlings(WishId wish) {
        return handlings.stream()
                .filter(handled -> find(handled.message())
                        .filter(found -> found.message().about().equals(wish))
                        .isPresent())
                .toList();
    }

    @Override
    public synchronized List<NotedReceipt> receipts(TownCode city, Optional<NotedReceipt> after, int limit) {
        return receipts.values().stream()
                .filter(receipt -> receipt.town().equals(city))
                .filter(receipt -> after.isEmpty() || ORDER.compare(receipt, after.get()) > 0)
                .sorted(ORDER)
                .limit(limit)
                .toList();
    }

    private static final Comparator<NotedReceipt> ORDER = Comparator.comparing(NotedReceipt::receivedAt)
            .thenComparing(receipt -> receipt.id().text());

    @Override
    public synchronized List<SentPart> sentAs(SmsReference reference) {
        return parts.values().stream()
                .filter(part -> part.reference().equals(reference))
                .sorted(Comparator.comparing(this::sentAt).reversed())
                .toList();
    }

    private Instant sentAt(SentPart part) {
        return find(part.message())
                .map(OutgoingMessage::dispatch)
                .or(() -> digests.find(part.message()).map(OutgoingDigest::dispatch))
                .orElseThrow()
                .since();
    }

    @Override
    public synchronized List<SentPart> parts(MessageId id, long version) {
        return parts.values().stream()
                .filter(part -> part.message().equals(id) && part.version() == version)
                .sorted(Comparator.comparing(SentPart::number))
                .toList();
    }
}
