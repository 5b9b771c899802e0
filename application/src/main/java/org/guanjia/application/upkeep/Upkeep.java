package org.guanjia.application.upkeep;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guanjia.application.access.Actor;
import org.guanjia.application.access.Jurisdiction;
import org.guanjia.application.access.Role;
import org.guanjia.application.edition.RecomputeDeadlines;
import org.guanjia.application.evidence.OrphanSweep;
import org.guanjia.application.port.CommandKeysForgotten;
import org.guanjia.application.port.Transactions;
import org.guanjia.application.port.WishViews;
import org.guanjia.application.unattended.OwnRecord;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.wish.ResumeTransfer;
import org.guanjia.domain.region.Region;
import org.guanjia.domain.region.Town;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.staff.OfficeRegister;

/** The sweepers. Each may run anywhere, at any time and any number of times. */
public final class Upkeep {

    private static final String SUBJECT = "guanjia-upkeep";
    private static final int AT_ONCE = 500;

    /** Longer than any act that is still under way. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** Longer than the second half of a transfer takes. */
    private static final Duration HALF_DONE = Duration.ofMinutes(10);

    private static final Duration KEYS_COUNT = Duration.ofDays(7);

    private final RecomputeDeadlines deadlines;
    private final ResumeTransfer transfers;
    private final OrphanSweep orphans;
    private final WishViews wishes;
    private final OwnRecord record;
    private final Region region;
    private final InstantSource clock;
    private final Actor self;

    @Inject
    public Upkeep(
            RecomputeDeadlines deadlines,
            ResumeTransfer transfers,
            OrphanSweep orphans,
            WishViews wishes,
            Transactions transactions,
            Region region,
            InstantSource clock) {
        this.deadlines = deadlines;
        this.transfers = transfers;
        this.orphans = orphans;
        this.wishes = wishes;
        this.record = new OwnRecord(transactions, SUBJECT);
        this.region = region;
        this.clock = clock;
        this.self = new Actor(
                SUBJECT, Role.CITY_BUREAU, new Jurisdiction.OfCity(region.city().code()));
    }

    /**
     * Computes what another calendar has come for since (M-08); for every hour or so.
     *
     * @return how many wishes have other deadlines on record now
     */
    public long recomputeDeadlines() {
        long recomputed = 0;
        for (Town town : towns()) {
            Optional<String> after = Optional.empty();
            do {
                RecomputeDeadlines.Progress progress = deadlines.handle(
                        self, Call.of(new RecomputeDeadlines.Command(town.code().text(), after, AT_ONCE)));
                recomputed += progress.recomputed();
                after = progress.next();
            } while (after.isPresent());
        }
        return recomputed;
    }

    /**
     * Makes the second half of transfers that were broken off; for every few minutes.
     *
     * @return how many wishes go on where they were transferred to
     * @throws IOException if files of a wish cannot be copied, after all others were resumed
     */
    public int resumeTransfers() throws IOException {
        List<IOException> failures = new ArrayList<>();
        int resumed = 0;
        Instant before = clock.instant().minus(HALF_DONE);
        for (Town town : towns()) {
            for (WishId left : wishes.transferredWithoutSuccessor(town.code(), before, AT_ONCE)) {
                resumed += resume(left, failures) ? 1 : 0;
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return resumed;
    }

    /** Whether it goes on by us; what somebody else resumed, or whose person was erased, does not. */
    private boolean resume(WishId left, List<IOException> failures) {
        try {
            transfers.handle(self, Call.of(new ResumeTransfer.Command(left.text())));
            return true;
        } catch (Refusal.Conflict notByUs) {
            return false;
        } catch (IOException failure) {
            failures.add(failure);
            return false;
        }
    }

    /**
     * Drops files whose act never came; for every few hours.
     *
     * @return how many were dropped
     * @throws IOException if files cannot be listed or dropped; what was dropped stays so
     */
    public int dropOrphans() throws IOException {
        return orphans.sweep(clock.instant().minus(A_DAY));
    }

    /** Forgets command keys that are older than seven days; for every few hours. */
    public void forgetCommandKeys() {
        Instant now = clock.instant();
        for (TownCode partition : region.partitions()) {
            CommandKeysForgotten forgotten = new CommandKeysForgotten(partition, now.minus(KEYS_COUNT));
            record.write(OfficeRegister.idOf(partition), now, List.of(forgotten));
        }
    }

    /** Where wishes are taken in. */
    private List<Town> towns() {
        return region.towns().stream().filter(Town::inProgramme).toList();
    }
}
