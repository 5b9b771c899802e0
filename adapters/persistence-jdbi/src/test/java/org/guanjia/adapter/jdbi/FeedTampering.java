package org.guanjia.adapter.jdbi;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.domain.shared.TownCode;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** What somebody with write access may do to the feed of one town, or to its journal and states together. */
final class FeedTampering {

    private static final String ROW = "town = :town and position = :position";

    private final Jdbi jdbi;
    private final UnguardedTables tables;
    private final TownCode town;
    private final Random random;
    private final List<Function<Target, Attack>> attacks = List.of(
            at -> changed(at, "version", "version + 100"),
            at -> changed(at, "aggregate", "'01ARYZ6S41TSV4RRFFQ69G5FAV'"),
            at -> changed(at, "entry_hash", "hash"),
            at -> changed(at, "hash", "entry_hash"),
            this::rehashed,
            this::removed,
            this::removedAndClosedUp,
            this::inserted,
            this::swapped,
            this::cut,
            this::headLost,
            this::headSetBack,
            this::emptied,
            this::journalAndStateCut);

    FeedTampering(TestDatabase database, TownCode town, Random random) {
        this.jdbi = database.jdbi();
        this.tables = new UnguardedTables(database, town);
        this.town = town;
        this.random = random;
    }

    /** What was done, and what the audit may call it. */
    record Attack(String what, Set<Irregularity> expected) {}

    /** A place in the feed, and where the feed ends. */
    private record Target(long position, long last) {
        Attack attack(String what, Irregularity... expected) {
            return new Attack(what + " at place " + position + " of " + last, Set.of(expected));
        }
    }

    UnguardedTables tables() {
        return tables;
    }

    /** Does one thing, chosen at random, at one place, chosen at random. */
    Attack attack() {
        long last = jdbi.withHandle(
                handle -> handle.createQuery("select max(position) from <schema>.feed where town = :town")
                        .bind("town", town.text())
                        .mapTo(Long.class)
                        .one());
        Target target = new Target(1 + random.nextLong(last), last);
        return attacks.get(random.nextInt(attacks.size())).apply(target);
    }

    private Attack changed(Target at, String column, String value) {
        update("update <schema>.feed set " + column + " = " + value + " where " + ROW, at);
        return at.attack("change of " + column, Irregularity.FEED_CHANGED);
    }

    /** The forger knows the chain, but not that the next row and the head do too. */
    private Attack rehashed(Target at) {
        update("update <schema>.feed set entry_hash = hash where " + ROW, at);
        FeedRow row = row(at.position());
        byte[] hash = HexFormat.of().parseHex(HashChain.next(hashBefore(at.position()), row));
        jdbi.useHandle(handle -> bound(handle.createUpdate("update <schema>.feed set hash = :hash where " + ROW), at)
                .bind("hash", hash)
                .execute());
        return at.attack(
                "change with a new hash",
                at.position() == at.last() ? Irregularity.FEED_HEAD_DIFFERS : Irregularity.FEED_CHANGED);
    }

    private Attack removed(Target at) {
        update("delete from <schema>.feed where " + ROW, at);
        return at.attack(
                "removal", at.position() == at.last() ? Irregularity.FEED_HEAD_DIFFERS : Irregularity.FEED_GAP);
    }

    private Attack removedAndClosedUp(Target at) {
        removed(at);
        for (long position = at.position() + 1; position <= at.last(); position++) {
            move(position, position - 1);
        }
        return at.attack("removal and closing up", Irregularity.FEED_HEAD_DIFFERS);
    }

    private Attack inserted(Target at) {
        for (long position = at.last(); position >= at.position(); position--) {
            move(position, position + 1);
        }
        update("""
                insert into <schema>.feed
                select town, position - 1, aggregate, version + 100, entry_hash, hash
                from <schema>.feed where town = :town and position = :position + 1""", at);
        return at.attack("insertion", Irregularity.FEED_CHANGED);
    }

    private Attack swapped(Target at) {
        long other = at.position() == at.last() ? 1 : at.last();
        move(at.position(), at.last() + 1);
        move(other, at.position());
        move(at.last() + 1, other);
        return at.attack("swap with " + other, Irregularity.FEED_CHANGED);
    }

    private Attack cut(Target at) {
        update("delete from <schema>.feed where town = :town and position >= :position", at);
        return at.attack("cut", Irregularity.FEED_HEAD_DIFFERS);
    }

    private Attack headLost(Target at) {
        update("delete from <schema>.feed_head where town = :town and :position > 0", at);
        return at.attack("loss of the head", Irregularity.FEED_HEAD_DIFFERS);
    }

    private Attack headSetBack(Target at) {
        update("update <schema>.feed_head set position = position - 1 where town = :town and :position > 0", at);
        return at.attack("setting back of the head", Irregularity.FEED_HEAD_DIFFERS);
    }

    private Attack emptied(Target at) {
        update("delete from <schema>.feed where town = :town and :position > 0", at);
        return at.attack("emptying", Irregularity.FEED_HEAD_DIFFERS);
    }

    /** The last entries of an aggregate go, and its state becomes what it was before them: the feed remembers. */
    private Attack journalAndStateCut(Target at) {
        FeedRow row = row(at.position());
        jdbi.useTransaction(handle -> {
            of(
                            handle.createUpdate("delete from <schema>.journal where town = :town and aggregate = :id"
                                    + " and version >= :version"),
                            row)
                    .execute();
            Optional<byte[]> head = handle.createQuery("select hash from <schema>.journal where town = :town"
                            + " and aggregate = :id and version = :before")
                    .bind("town", row.town())
                    .bind("id", row.aggregate())
                    .bind("before", row.version() - 1)
                    .mapTo(byte[].class)
                    .findOne();
            if (head.isEmpty()) {
                of(
                                handle.createUpdate(
                                        "delete from <schema>.rulebook_extension where town = :town and id = :id"
                                                + " and :version = 1"),
                                row)
                        .execute();
            } else {
                of(handle.createUpdate("""
                                update <schema>.rulebook_extension
                                set version = :version - 1, head = :head, last_day = cast(:lastDay as date)
                                where town = :town and id = :id"""), row)
                        .bind("head", head.get())
                        .bind("lastDay", TamperedJournalContract.lastDayAt(row.version() - 1))
                        .execute();
            }
        });
        return at.attack("cut of journal and state", Irregularity.REMOVED);
    }

    private static Update of(Update update, FeedRow row) {
        return update.bind("town", row.town()).bind("id", row.aggregate()).bind("version", row.version());
    }

    private FeedRow row(long position) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from <schema>.feed where " + ROW)
                .bind("town", town.text())
                .bind("position", position)
                .map((row, context) -> FeedRow.of(row))
                .one());
    }

    private String hashBefore(long position) {
        return jdbi.withHandle(handle -> handle.createQuery("select hash from <schema>.feed where " + ROW)
                .bind("town", town.text())
                .bind("position", position - 1)
                .mapTo(byte[].class)
                .findOne()
                .map(HexFormat.of()::formatHex)
                .orElseGet(() -> HexFormat.of().formatHex(HashChain.beginning())));
    }

    private void move(long from, long to) {
        jdbi.useHandle(handle -> handle.createUpdate("update <schema>.feed set position = :to where " + ROW)
                .bind("town", town.text())
                .bind("position", from)
                .bind("to", to)
                .execute());
    }

    private void update(String sql, Target at) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(sql), at).execute());
    }

    private Update bound(Update update, Target at) {
        return update.bind("town", town.text()).bind("position", at.position());
    }
}
