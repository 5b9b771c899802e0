package org.guanjia.application.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.port.ApprovalViews;
import org.guanjia.application.port.AttachmentRecorded;
import org.guanjia.application.port.Attachments;
import org.guanjia.application.port.Changes;
import org.guanjia.application.port.ContentFrozen;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.EditionViews;
import org.guanjia.application.port.Effect;
import org.guanjia.application.port.ExtensionView;
import org.guanjia.application.port.ExtensionViews;
import org.guanjia.application.port.ExternalNumbers;
import org.guanjia.application.port.Feed;
import org.guanjia.application.port.FeedBookmarks;
import org.guanjia.application.port.FrozenContents;
import org.guanjia.application.port.FundLedger;
import org.guanjia.application.port.FundViews;
import org.guanjia.application.port.Journal;
import org.guanjia.application.port.JournalAudit;
import org.guanjia.application.port.Outbox;
import org.guanjia.application.port.PaymentOrders;
import org.guanjia.application.port.PersonRecords;
import org.guanjia.application.port.RecordedEditions;
import org.guanjia.application.port.Rehearsals;
import org.guanjia.application.port.Reminders;
import org.guanjia.application.port.StaffViews;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishFigures;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.usecase.CommandKey;
import org.guanjia.application.usecase.Receipt;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.fund.Commitment;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.Aggregate;
import org.guanjia.domain.shared.AggregateId;
import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.Event;
import org.guanjia.domain.shared.ExtensionId;
import org.guanjia.domain.shared.Outcome;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.Wish;

/** All store ports in one object. Decisions run side by side; flushes one after the other. */
public final class MemoryStores implements Transactions, Rehearsals, Journal, ExtensionViews, Attachments {

    private static final int MOST_DECISIONS = 5;

    private final Map<AggregateId, Aggregate<?, ?>> states = new HashMap<>();
    private final Map<AggregateId, Aggregate<?, ?>> births = new HashMap<>();
    private final Map<AggregateId, List<Entry>> journal = new HashMap<>();
    private final List<Effect> effects = new ArrayList<>();
    private final MemoryAnswers answers = new MemoryAnswers(this);
    private final MemoryCaseNumbers caseNumbers = new MemoryCaseNumbers();
    private final MemoryExternalNumbers externalNumbers = new MemoryExternalNumbers();
    private final MemoryPersons persons = new MemoryPersons();
    private final MemoryFeedBookmarks feedBookmarks = new MemoryFeedBookmarks();
    private final MemoryFeed feed = new MemoryFeed(this, journal);
    private final MemoryWishFigures wishFigures = new MemoryWishFigures(this, feed, journal);
    private final MemoryDigests digests = new MemoryDigests();
    private final MemoryOutbox outbox = new MemoryOutbox(
            wish -> stored(Wish.class, wish)
                    .map(found -> found.state().custody().village()),
            digests);

    private final MemoryPaymentOrders paymentOrders =
            new MemoryPaymentOrders(id -> stored(Commitment.class, id).orElseThrow());
    private final MemoryFundLedger fundLedger = new MemoryFundLedger(this);
    private final MemoryReminders reminders = new MemoryReminders(() -> all(Wish.class));

    /** The editions on record, as every decision may read them. */
    public RecordedEditions recordedEditions() {
        return new MemoryRecordedEditions(this);
    }

    /** The editions on record, for people. */
    public EditionViews editionViews() {
        return new MemoryEditionViews(this);
    }

    @Override
    public Receipt in(TownCode partition, Optional<CommandKey> key, Decision decision) {
        try {
            int left = MOST_DECISIONS;
            Optional<Receipt> receipt = Optional.empty();
            while (receipt.isEmpty()) {
                left--;
                receipt = decided(partition, key, decision, left <= 0);
            }
            return receipt.get();
        } catch (Refusal refusal) {
            return key.flatMap(sent -> answers.earlier(partition, sent)).orElseThrow(() -> refusal);
        }
    }

    @Override
    public Optional<Changes> rehearse(TownCode partition, Optional<CommandKey> key, Decision decision) {
        try {
            MemoryCaseNumbers.OfDecision numbers = caseNumbers.new OfDecision(partition);
            return Optional.of(decision.decide(new MemoryTransaction(this, partition, numbers)));
        } catch (Refusal refusal) {
            if (key.filter(sent -> isAnswered(partition, sent)).isPresent()) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    @Override
    public boolean isAnswered(TownCode partition, CommandKey key) {
        return answers.earlier(partition, key).isPresent();
    }

    /** Empty where somebody else was given the same case numbers first, or took the money, unless it is for the last time. */
    private Optional<Receipt> decided(
            TownCode partition, Optional<CommandKey> key, Decision decision, boolean lastTime) {
        MemoryCaseNumbers.OfDecision numbers = caseNumbers.new OfDecision(partition);
        Changes changes = decision.decide(new MemoryTransaction(this, partition, numbers));
        try {
            return flush(partition, key, changes, numbers);
        } catch (Refusal.Conflict lost) {
            if (lastTime || lost.reason() != Refusal.Conflict.Reason.FUNDS_MOVED) {
                throw lost;
            }
            return Optional.empty();
        }
    }

    /** Empty where somebody else was given the same case numbers first. */
    private synchronized Optional<Receipt> flush(
            TownCode partition, Optional<CommandKey> key, Changes changes, MemoryCaseNumbers.OfDecision numbers) {
        Optional<Receipt> earlier = key.flatMap(sent -> answers.earlier(partition, sent));
        if (earlier.isPresent() || numbers.wereOvertaken()) {
            return earlier;
        }
        changes.outcomes()
                .forEach(
                        outcome -> requireWithin(partition, outcome.state().id().town()));
        changes.effects().forEach(effect -> requireWithin(partition, effect.town()));
        changes.outcomes().forEach(this::checkVersion);
        changes.effects().forEach(persons::check);
        changes.effects().forEach(externalNumbers::check);
        changes.effects().forEach(outbox::check);
        changes.effects().forEach(paymentOrders::check);
        changes.effects().forEach(reminders::check);
        changes.effects().forEach(digests::check);
        changes.outcomes().forEach(outcome -> MemoryRecordedEditions.requireNew(outcome, states.values()));
        changes.effects().forEach(this::checkNew);
        fundLedger.check(changes);
        changes.outcomes().forEach(outcome -> write(outcome, changes));
        changes.effects().forEach(persons::write);
        changes.effects().forEach(externalNumbers::write);
        changes.effects().forEach(outbox::write);
        changes.effects().forEach(paymentOrders::write);
        changes.effects().forEach(reminders::write);
        changes.effects().forEach(digests::write);
        fundLedger.write(changes);
        effects.addAll(changes.effects());
        numbers.stand();
        Receipt receipt = changes.receipt();
        changes.effects().forEach(answers::forget);
        key.ifPresent(sent -> answers.remember(partition, sent, receipt, changes.recordedAt()));
        return Optional.of(receipt);
    }

    private void checkVersion(Outcome<?, ?> outcome) {
        Aggregate<?, ?> stored = states.get(outcome.state().id());
        if ((stored == null ? 0 : stored.version()) != outcome.versionBefore()) {
            throw Refusal.Conflict.staleVersion(outcome.versionBefore());
        }
    }

    private void checkNew(Effect effect) {
        if (effect instanceof AttachmentRecorded file
                && find(file.attachment().id()).isPresent()) {
            throw Refusal.Conflict.twinInFlight();
        }
        if (effect instanceof ContentFrozen frozen
                && frozenContents().of(frozen.approval()).containsKey(frozen.round())) {
            throw Refusal.Conflict.twinInFlight();
        }
    }

    private void write(Outcome<?, ?> outcome, Changes changes) {
        states.put(outcome.state().id(), outcome.state());
        births.putIfAbsent(outcome.state().id(), outcome.state());
        List<Entry> entries = journal.computeIfAbsent(outcome.state().id(), id -> new ArrayList<>());
        for (Event event : outcome.events()) {
            entries.add(new Entry(entries.size() + 1L, event, changes.recordedAt(), changes.actor()));
        }
    }

    static void requireWithin(TownCode partition, TownCode town) {
        if (!town.equals(partition)) {
            throw new IllegalArgumentException("Town " + town + " lies outside partition " + partition);
        }
    }

    synchronized <A extends Aggregate<A, ?>> Optional<A> stored(Class<A> aggregate, AggregateId id) {
        return Optional.ofNullable(states.get(id)).map(aggregate::cast);
    }

    /** All states of one kind, as they are at this moment. */
    synchronized <A extends Aggregate<A, ?>> List<A> all(Class<A> aggregate) {
        return states.values().stream()
                .filter(aggregate::isInstance)
                .map(aggregate::cast)
                .sorted(Comparator.comparing(found -> found.id().text()))
                .toList();
    }

    /** All effects of one kind, in the order they came. */
    synchronized <E extends Effect> List<E> effects(Class<E> kind) {
        return effects.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The staff on record here, for reading. */
    public StaffViews staffViews() {
        return new MemoryStaffViews(this);
    }

    /** The persons of these stores, for reading. */
    public PersonRecords personRecords() {
        return persons;
    }

    /** The wishes on record here, for reading. */
    public WishViews wishViews() {
        return new MemoryWishViews(this);
    }

    /** The approvals on record here, for reading. */
    public ApprovalViews approvalViews() {
        return new MemoryApprovalViews(this);
    }

    /** The messages that were queued here, and their way out. */
    public Outbox outbox() {
        return outbox;
    }

    /** What was reminded of here, and which wishes are under watch. */
    public Reminders reminders() {
        return reminders;
    }

    /** The digests for staff, and what leads to them. */
    public Digests digests() {
        return digests;
    }

    /** What approvals were decided on. */
    public FrozenContents frozenContents() {
        return approval -> effects(ContentFrozen.class).stream()
                .filter(frozen -> frozen.approval().equals(approval))
                .collect(Collectors.toMap(
                        ContentFrozen::round, ContentFrozen::document, (one, other) -> one, TreeMap::new));
    }

    /** The orders of payments here. */
    public PaymentOrders paymentOrders() {
        return paymentOrders;
    }

    /** The money on record here. */
    public FundLedger fundLedger() {
        return fundLedger;
    }

    /** Fund years and allocations on record here, for reading. */
    public FundViews fundViews() {
        return new MemoryFundViews(this, fundLedger);
    }

    /** The channels' own numbers that stand for wishes here. */
    public ExternalNumbers externalNumbers() {
        return externalNumbers;
    }

    @Override
    public synchronized List<Entry> entries(AggregateId id) {
        return List.copyOf(journal.getOrDefault(id, List.of()));
    }

    /** The feed of what is on record here. */
    public Feed feed() {
        return feed;
    }

    /** How far the readers of that feed have come. */
    public FeedBookmarks feedBookmarks() {
        return feedBookmarks;
    }

    /** Figures of the wishes on record here. */
    public WishFigures wishFigures() {
        return wishFigures;
    }

    /** An audit of what these stores hold. */
    public JournalAudit audit() {
        return new MemoryAudit(this, births, states, journal);
    }

    @Override
    public synchronized Optional<AttachmentRecorded> find(AttachmentId id) {
        return files().filter(file -> file.attachment().id().equals(id)).findFirst();
    }

    @Override
    public synchronized List<AttachmentRecorded> of(WishId wish) {
        return files().filter(file -> file.wish().equals(wish))
                .sorted(Comparator.comparing(AttachmentRecorded::recordedAt))
                .toList();
    }

    @Override
    public synchronized Set<AttachmentId> onRecord(List<AttachmentId> ids) {
        return files().map(file -> file.attachment().id()).filter(ids::contains).collect(Collectors.toSet());
    }

    private Stream<AttachmentRecorded> files() {
        return effects.stream().filter(AttachmentRecorded.class::isInstance).map(AttachmentRecorded.class::cast);
    }

    @Override
    public synchronized Optional<ExtensionView> find(ExtensionId id) {
        return stored(RulebookExtension.class, id).map(this::view);
    }

    @Override
    public synchronized List<ExtensionView> list(
            Optional<RulebookId> rulebook, Optional<ExtensionId> after, int limit) {
        return all(RulebookExtension.class).stream()
                .filter(found -> rulebook.isEmpty()
                        || rulebook.get().equals(found.terms().rulebook()))
                .filter(found -> after.isEmpty()
                        || found.id().text().compareTo(after.get().text()) > 0)
                .limit(limit)
                .map(this::view)
                .toList();
    }

    @Override
    public synchronized List<ExtensionView> covering(LocalDate first, LocalDate last) {
        return list(Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
                .filter(view -> !view.terms().from().isAfter(last)
                        && !view.terms().until().isBefore(first))
                .toList();
    }

    private ExtensionView view(RulebookExtension extension) {
        Entry birth = journal.get(extension.id()).get(0);
        return new ExtensionView(
                extension.id(), extension.version(), extension.terms(), birth.recordedAt(), birth.actor());
    }
}
