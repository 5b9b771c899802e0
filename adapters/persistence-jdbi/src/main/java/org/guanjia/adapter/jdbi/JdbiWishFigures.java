package org.guanjia.adapter.jdbi;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.jdbi.Turns.Turn;
import org.guanjia.application.port.WishFigures;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishTally;
import org.guanjia.domain.worktime.Months;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** Counts kept beside the wishes: a few rows for each village and month, whatever the number of wishes. */
final class JdbiWishFigures implements WishFigures {

    private static final String UNCOUNTED = """
            select feed_head.town
            from <schema>.feed_head
            left join <schema>.figure_head on figure_head.town = feed_head.town
            where feed_head.town in (<towns>)
                and (figure_head.town is null or figure_head.edition < :edition
                    or (figure_head.edition = :edition
                        and (feed_head.position > figure_head.position
                            or exists (
                                select 1 from <schema>.figure_wish
                                where figure_wish.town = feed_head.town and changes_at <= :now)
                            or exists (
                                select 1 from <schema>.figure_wish
                                where figure_wish.town = feed_head.town and holds_from > :now))))""";

    /** What is sealed and not counted, what is not sealed, and what only time changed: the earliest of each. */
    private static final String BEHIND = """
            select feed_head.town,
                (select min(journal.recorded_at)
                    from <schema>.feed
                    join <schema>.journal on journal.town = feed.town and journal.aggregate = feed.aggregate
                        and journal.version = feed.version
                    where feed.town = feed_head.town
                        and feed.position > case when figure_head.edition = :edition then figure_head.position else 0 end
                        and feed.position <= 500 + case when figure_head.edition = :edition then figure_head.position
                            else 0 end) as sealed,
                (select recorded_at from <schema>.journal
                    where journal.town = feed_head.town and recorded_at > feed_head.recorded_up_to
                    order by recorded_at
                    limit 1) as recorded,
                (select changes_at from <schema>.figure_wish
                    where figure_wish.town = feed_head.town and changes_at <= :now
                    order by changes_at
                    limit 1) as changed
            from <schema>.feed_head
            left join <schema>.figure_head on figure_head.town = feed_head.town
            where feed_head.town in (<towns>)""";

    private static final String NEVER_SEALED = """
            select min(recorded_at) as recorded from <schema>.journal where town in (<towns>)""";

    private static final String SUMS = """
            select <place> as place, figure, counted_as, sum(wishes) as wishes
            from (
                select town, village, figure, counted_as, wishes
                from <schema>.figure_count
                where town in (<towns>) and village in (<villages>) and counted_in = 0
                union all
                select town, village, figure, counted_as, wishes
                from <schema>.figure_count
                where town in (<towns>) and village in (<villages>) and counted_in >= :from and counted_in < :until
            ) counted
            group by <place>, figure, counted_as
            having sum(wishes) > 0""";

    private final Jdbi jdbi;
    private final Turns turns;

    /** Over connections that are in no transaction, with turns that only those take who count. */
    JdbiWishFigures(Jdbi jdbi, Turns turns) {
        this.jdbi = jdbi;
        this.turns = turns;
    }

    @Override
    public Set<TownCode> uncounted(Set<TownCode> partitions, Instant now) {
        if (partitions.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(jdbi.withHandle(handle -> handle.createQuery(UNCOUNTED)
                .bindList("towns", texts(partitions))
                .bind("edition", WishTally.EDITION)
                .bind("now", Stored.utc(now))
                .map((row, context) -> new TownCode(row.getString("town")))
                .list()));
    }

    @Override
    public boolean count(TownCode partition, Instant now, int limit) {
        try (Turn turn = turns.next()) {
            return jdbi.inTransaction(handle -> new FigureStep(handle, partition, now, limit).take(turn));
        } catch (Refusal.Conflict othersTakeTheirTime) {
            return false;
        } catch (UnableToExecuteStatementException failure) {
            if (failure.getCause() instanceof SQLException cause && Dialect.isAnyLockTimeout(cause)) {
                return false;
            }
            throw failure;
        }
    }

    private record Behind(String town, List<Instant> since) {}

    @Override
    public Instant countedUpTo(Set<TownCode> partitions, Instant now) {
        if (partitions.isEmpty()) {
            return now;
        }
        List<Behind> behind = jdbi.withHandle(handle -> handle.createQuery(BEHIND)
                .bindList("towns", texts(partitions))
                .bind("edition", WishTally.EDITION)
                .bind("now", Stored.utc(now))
                .map((row, context) -> new Behind(
                        row.getString("town"),
                        Stream.of(
                                        Stored.instantIfAny(row, "sealed"),
                                        Stored.instantIfAny(row, "recorded"),
                                        Stored.instantIfAny(row, "changed"))
                                .flatMap(Optional::stream)
                                .toList()))
                .list());
        Set<String> neverSealed = new HashSet<>(texts(partitions));
        behind.forEach(town -> neverSealed.remove(town.town()));
        return Stream.concat(behind.stream().flatMap(town -> town.since().stream()), recordedIn(neverSealed).stream())
                .filter(since -> since.isBefore(now))
                .min(Comparator.naturalOrder())
                .orElse(now);
    }

    private Optional<Instant> recordedIn(Set<String> neverSealed) {
        if (neverSealed.isEmpty()) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(NEVER_SEALED)
                .bindList("towns", neverSealed)
                .map((row, context) -> Stored.instantIfAny(row, "recorded"))
                .one());
    }

    @Override
    public List<Count> ofTowns(Set<TownCode> towns, Months months) {
        return sums("town", texts(towns), List.of(""), months);
    }

    @Override
    public List<Count> ofVillages(Set<VillageCode> villages, Months months) {
        return sums(
                "village",
                texts(villages.stream().map(VillageCode::town).collect(Collectors.toSet())),
                villages.stream().map(VillageCode::text).toList(),
                months);
    }

    private List<Count> sums(String place, List<String> towns, List<String> villages, Months months) {
        if (towns.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(SUMS)
                .define("place", place)
                .bindList("towns", towns)
                .bindList("villages", villages)
                .bind("from", FigureCells.numberOf(months.from()))
                .bind("until", FigureCells.numberOf(months.until()))
                .map((row, context) -> new Count(
                        row.getString("place"),
                        WishFigure.valueOf(row.getString("figure")),
                        row.getString("counted_as"),
                        row.getLong("wishes")))
                .list());
    }

    @Override
    public List<Case> cases(Counted counted, Optional<Place> after, int limit) {
        return jdbi.withHandle(handle -> new FigureCases(handle, counted).after(after, limit));
    }

    private static List<String> texts(Set<TownCode> towns) {
        return towns.stream().map(TownCode::text).sorted().toList();
    }
}
