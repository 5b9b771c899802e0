package org.guanjia.application.port;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.shared.TownCode;

/**
 * Proves what the journal promises, for every kind of aggregate there is: its entries run from version 1 without a gap,
 * folding them gives exactly the stored state, and, in stores that chain their entries, no entry was changed, removed,
 * inserted or moved since, the feed has a place for each of them, and its places are what was sealed. Of the ledger it proves
 * that what lies in accounts is the sum of what was posted, by acts that the journal has.
 * Every audit guarantees:
 *
 * <ul>
 *   <li><b>everything once</b>: going on from part to part, every aggregate that was on record before the first part is
 *       examined in exactly one of them;
 *   <li><b>no false alarm</b>: an aggregate is seen at one moment, so that whoever writes meanwhile is no finding;
 *   <li><b>bounded</b>: a part needs memory for its limit, however much is on record;
 *   <li><b>no effect</b>: nothing is written, and no writer waits;
 *   <li><b>no personal data</b>: a finding names a place and what is wrong there, never what stands there.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public interface JournalAudit {

    /**
     * Examines the next aggregates, by town and id.
     *
     * @param after where the part before ended, where there was one
     * @param limit how many entries to look at; an aggregate that was begun is examined to its end
     */
    Part examine(Scope scope, Optional<Place> after, int limit);

    /** Which towns' aggregates are examined. */
    record Scope(String prefix) {

        private static final int CITY_DIGITS = 4;

        /** Whatever is on record, of whichever city. */
        public static Scope everything() {
            return new Scope("");
        }

        /** A city's own partition and all its towns. */
        public static Scope ofCity(TownCode city) {
            return new Scope(city.text().substring(0, CITY_DIGITS));
        }

        /** One town's partition, or with a city's own code that one. */
        public static Scope ofTown(TownCode town) {
            return new Scope(town.text());
        }

        /** Whether a partition belongs to it, by the text that stands in the store. */
        public boolean holds(String town) {
            return town.startsWith(prefix);
        }
    }

    /**
     * Where an audit has come to: everything up to this aggregate is examined. Both are as they stand in the store, which
     * may be no town and no id at all.
     */
    record Place(String town, String aggregate) {}

    /**
     * What a part of the audit came to.
     *
     * @param next where to go on, absent at the end
     */
    record Part(long aggregates, long entries, List<Finding> findings, Optional<Place> next) {
        public Part {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Something wrong with one aggregate.
     *
     * @param place the aggregate, as it stands in the store
     * @param version of the entry that is wrong, or of the state where that is wrong
     */
    record Finding(Place place, long version, Irregularity what) {}

    /** What can be wrong. Where an entry is wrong, the state is not judged by the entries. */
    enum Irregularity {
        /** The entry is not what was written, or its link to the one before is not. */
        CHANGED,
        /** An entry is missing, at the end or before others. */
        REMOVED,
        /** The entry was never written by the service. */
        INSERTED,
        /** The entry was written, but at another version. */
        REORDERED,
        /** The entry is as it was written, but this release can make nothing of it. */
        UNREADABLE,
        /** The stored state is missing, or is not what the entries come to. */
        STATE_DIFFERS,
        /** The newest hash that the state keeps is not that of its newest entry. */
        HEAD_DIFFERS,
        /** The feed keeps another hash of the entry than the journal. */
        FEED_DIFFERS,
        /** The entry has no place in the feed, though a day has passed or later ones have. */
        NOT_IN_FEED,
        /** The place in the feed is not what was sealed, or its link to the one before is not. */
        FEED_CHANGED,
        /** Places before this one are missing in the feed. */
        FEED_GAP,
        /** The feed does not end where its head says. */
        FEED_HEAD_DIFFERS,
        /** What lies in the pots of the account that the place names is not the sum of its postings. */
        ACCOUNT_DIFFERS,
        /** Money was posted for an act that the journal does not have, or has of another time. */
        POSTING_WITHOUT_CAUSE
    }
}
