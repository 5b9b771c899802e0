package org.guanjia.application.message;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.port.Digests;
import org.guanjia.application.port.OutgoingDigest;
import org.guanjia.application.port.QueuedDigest;
import org.guanjia.application.port.StaffCallAnswered;
import org.guanjia.application.port.StaffCalled;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.unattended.OwnRecord;
import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.message.DispatchFault;
import org.guanjia.domain.message.DispatchStage;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;

/**
 * Brings reminders to the telephones of staff (M-02): queues a digest for whoever is called and has none under way, and sends
 * those that are due, worded by what stands then. A reminder that was given calls once, and a call is answered by a digest that
 * is worded after it was seen, so that none is lost and none is told twice, whatever number of servers run: each digest has
 * its ordinal, and of several who queue the next one takes effect. Safe for use by several threads.
 */
public final class DigestPost {

    private static final int PAGE = 100;

    private final Digests digests;
    private final Courier courier;
    private final DigestWriter writer;
    private final NumberBook numbers;
    private final OwnRecord record;
    private final InstantSource clock;
    private final TownCode city;
    private final Set<TownCode> partitions;

    @Inject
    public DigestPost(
            Digests digests,
            Courier courier,
            DigestWriter writer,
            NumberBook numbers,
            Transactions transactions,
            InstantSource clock,
            Region region) {
        this.digests = digests;
        this.courier = courier;
        this.writer = writer;
        this.numbers = numbers;
        this.record = new OwnRecord(transactions, MessageRelay.SUBJECT);
        this.clock = clock;
        this.city = region.city().code();
        this.partitions = Set.copyOf(region.partitions());
    }

    /**
     * Queues the next digest for everybody who is called and has none under way; for every minute or so.
     *
     * @return how many were queued here
     */
    public int queue() {
        int queued = 0;
        for (TownCode town : partitions) {
            List<StaffRecordId> page = digests.called(town, Optional.empty(), PAGE);
            while (!page.isEmpty()) {
                queued += (int) page.stream().filter(this::queue).count();
                page = page.size() < PAGE
                        ? List.of()
                        : digests.called(town, Optional.of(page.get(page.size() - 1)), PAGE);
            }
        }
        return queued;
    }

    /** The calls are looked at once it is known that no digest is under way, which could answer them. */
    private boolean queue(StaffRecordId staff) {
        Optional<OutgoingDigest> last = digests.of(staff, 1).stream().findFirst();
        if (last.filter(digest -> digest.dispatch().stage().isUnderWay()).isPresent()
                || digests.calls(staff, whereCalled(staff)).isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        long ordinal = last.map(digest -> digest.digest().ordinal() + 1).orElse(1L);
        QueuedDigest next = new QueuedDigest(staff, ordinal, now, numbers.opens());
        return record.writeFirst(next.id(), now, List.of(next));
    }

    /**
     * Sends the digests that are due. Where the gateway lets nothing through, the rest waits for as long as it says; where
     * there is none, all waits.
     *
     * @return how many the gateway took
     */
    public int send() {
        return courier.carry(page -> digests.due(partitions, clock.instant(), page), this::send);
    }

    /** Whether the gateway took it. The calls are seen before it is worded, so that it tells of all of them. */
    private boolean send(OutgoingDigest mine) {
        List<StaffCalled> calls =
                digests.calls(mine.digest().staff(), whereCalled(mine.digest().staff()));
        Letter letter = writer.write(mine.digest(), clock.instant());
        if (!courier.isStillOurs(mine)) {
            return false;
        }
        answer(calls);
        if (letter.order().isEmpty()) {
            courier.advance(mine, unsendable(mine, letter.fault().orElseThrow(), clock.instant()));
            return false;
        }
        return send(mine, letter);
    }

    private boolean send(OutgoingDigest mine, Letter letter) {
        NumberBook.Turn turn = numbers.take(letter.order().orElseThrow().recipient(), mine.digest());
        if (turn.taken().isEmpty()) {
            courier.advance(mine, mine.dispatch().putOff(turn.delay(), clock.instant()));
            return false;
        }
        boolean isOurs = courier.isStillOurs(mine);
        Dispatch next = isOurs ? courier.hand(mine, letter.order().get()) : mine.dispatch();
        if (next.stage() != DispatchStage.ACCEPTED
                && next.doubts() == mine.dispatch().doubts()) {
            numbers.giveBack(turn.taken().get(), mine.digest());
        }
        return next.stage() == DispatchStage.ACCEPTED;
    }

    private static Dispatch unsendable(OutgoingDigest mine, DispatchFault fault, Instant now) {
        return fault == DispatchFault.NO_WORDING
                ? mine.dispatch().held(fault, Optional.empty(), now)
                : mine.dispatch().dropped(fault, now);
    }

    private void answer(List<StaffCalled> calls) {
        for (TownCode town : calls.stream().map(StaffCalled::town).distinct().toList()) {
            List<StaffCalled> here =
                    calls.stream().filter(call -> call.town().equals(town)).toList();
            record.write(
                    here.get(0).wish(),
                    clock.instant(),
                    here.stream().map(StaffCallAnswered::new).toList());
        }
    }

    /** Wishes of a town call its own staff and the city's. */
    private Set<TownCode> whereCalled(StaffRecordId staff) {
        return staff.town().equals(city) ? partitions : Set.of(staff.town());
    }
}
