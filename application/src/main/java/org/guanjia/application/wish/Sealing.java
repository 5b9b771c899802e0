package org.guanjia.application.wish;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.SealRequest;
import org.guanjia.domain.approval.Approval;
import org.guanjia.domain.approval.SealReference;
import org.guanjia.domain.shared.ApprovalId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.wish.Wish;

/**
 * One act that decides, from its rehearsal to the transaction that keeps it: the moment and the identity that both share, what
 * stood when it was rehearsed, and the seals that were put under it in between. For one act, and one thread at a time.
 */
final class Sealing {

    private final Set<SealRequest> asked = new LinkedHashSet<>();
    private final Map<SealRequest, SealReference> made = new HashMap<>();
    private Optional<Instant> now = Optional.empty();
    private Optional<ApprovalId> begun = Optional.empty();
    private Optional<Wish> wish = Optional.empty();
    private Optional<List<Approval>> approvals = Optional.empty();
    private boolean isRehearsed;

    /** When the act is entered: what it was at the rehearsal. */
    Instant now(Supplier<Instant> clock) {
        now = Optional.of(now.orElseGet(clock));
        return now.orElseThrow();
    }

    /** The identity of an approval that the act begins: what it was at the rehearsal. */
    ApprovalId begun(Supplier<ApprovalId> chosen) {
        begun = Optional.of(begun.orElseGet(chosen));
        return begun.orElseThrow();
    }

    /**
     * Takes note of the wish, or holds it against what was noted.
     *
     * @throws Refusal.Conflict with reason stale version where it moved on since
     */
    void stands(Wish found) {
        if (!isRehearsed) {
            wish = Optional.of(found);
        }
        requireSame(wish.filter(seen -> seen.version() == found.version()).isPresent(), found);
    }

    /**
     * The same with its approvals.
     *
     * @throws Refusal.Conflict with reason stale version where one of them moved on since
     */
    List<Approval> standing(Wish about, List<Approval> found) {
        if (!isRehearsed) {
            approvals = Optional.of(found);
        }
        requireSame(approvals.filter(found::equals).isPresent(), about);
        return found;
    }

    /**
     * The seal that was put under a decision; none while it is rehearsed.
     *
     * @throws Refusal.Conflict with reason stale version where another one was sealed
     */
    Optional<SealReference> under(Wish about, SealRequest decision) {
        if (!isRehearsed) {
            asked.add(decision);
            return Optional.empty();
        }
        Optional<SealReference> seal = Optional.ofNullable(made.get(decision));
        requireSame(seal.isPresent(), about);
        return seal;
    }

    private static void requireSame(boolean isSame, Wish about) {
        if (!isSame) {
            throw Refusal.Conflict.staleVersion(about.version());
        }
    }

    /**
     * Has everything sealed that was decided at the rehearsal, which is over by that.
     *
     * @throws org.guanjia.application.usecase.Unavailable if it cannot be sealed now
     */
    void seal(ElectronicSeal seal) {
        isRehearsed = true;
        asked.forEach(decision -> made.put(decision, seal.seal(decision)));
    }
}
