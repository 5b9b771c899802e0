package org.guanjia.application.port;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;
import org.guanjia.domain.shared.WishId;
import org.guanjia.domain.wish.WishFigure;
import org.guanjia.domain.wish.WishTally;
import org.guanjia.domain.worktime.Months;

/**
 * Figures of wishes, kept as counts (M-04), so that reading them costs the same however many wishes there are. Who counts
 * follows the feed of each town and brings the counts up to date. It guarantees:
 *
 * <ul>
 *   <li><b>nothing else</b>: the counts of a town are at any time the sum of {@link WishTally} over its wishes, each as it
 *       was when it was counted last;
 *   <li><b>everything</b>: what was recorded before {@link #countedUpTo} is counted, what only time changed as well;
 *   <li><b>once</b>: several who count one town at a time, or stop in the midst of it, count nothing twice and lose nothing;
 *   <li><b>anew</b>: counts of an earlier edition of the tally are given up, and everything is counted again; an earlier
 *       release leaves those of a later one alone;
 *   <li><b>nobody waits</b>: who writes down a decision never waits for who counts.
 * </ul>
 *
 * <p>It is no part of a host's transaction. Safe for use by several threads and by several processes on one database.
 */
public interface WishFigures {

    /** Those of the partitions in which there is something to count. */
    Set<TownCode> uncounted(Set<TownCode> partitions, Instant now);

    /**
     * Counts what was sealed since, and what stands otherwise at that moment, which may lie before that of a count before.
     *
     * @param limit about so many events, and as many wishes that only time changed
     * @return whether there may be more
     */
    boolean count(TownCode partition, Instant now, int limit);

    /** The moment up to which everything is counted in all of the partitions; now at the latest. */
    Instant countedUpTo(Set<TownCode> partitions, Instant now);

    /** The counts of towns, of the stages as they stand and of everything else in these months; none that is 0. */
    List<Count> ofTowns(Set<TownCode> towns, Months months);

    /** The counts of villages; the same. */
    List<Count> ofVillages(Set<VillageCode> villages, Months months);

    /**
     * The wishes that a count counts, by village, month and id.
     *
     * @param after only those that follow this place, where present
     */
    List<Case> cases(Counted counted, Optional<Place> after, int limit);

    /**
     * How many wishes count under a value in a place, over all months asked for.
     *
     * @param place the code of the town or village
     */
    record Count(String place, WishFigure figure, String value, long wishes) {}

    /**
     * What is counted by one count or several.
     *
     * @param towns those of all villages of these towns
     * @param villages those of these villages beside them
     * @param value under that value; under any where empty
     * @param months means nothing for {@link WishFigure#STAGE}
     */
    record Counted(
            Set<TownCode> towns, Set<VillageCode> villages, WishFigure figure, Optional<String> value, Months months) {

        public Counted {
            towns = Set.copyOf(towns);
            villages = Set.copyOf(villages);
        }
    }

    /** A wish that is counted, and its place in the order. */
    record Case(Place place, WishView wish) {}

    /**
     * A place in the order of what is counted.
     *
     * @param village where it is counted
     * @param month in which it is counted; absent for {@link WishFigure#STAGE}
     */
    record Place(VillageCode village, Optional<YearMonth> month, WishId wish) {

        private static final Pattern FORM = Pattern.compile("([0-9]{12})@(-|[0-9]{4}-(?:0[1-9]|1[0-2]))@([0-9A-Z-]+)");

        /**
         * Reads the form of {@link #text}.
         *
         * @throws Refusal.InvalidInput if the text is anything else
         */
        public static Place parse(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new Refusal.InvalidInput(FaultCode.MALFORMED, "expected", "the cursor of a page before");
            }
            Optional<YearMonth> month =
                    form.group(2).equals("-") ? Optional.empty() : Optional.of(YearMonth.parse(form.group(2)));
            return new Place(new VillageCode(form.group(1)), month, WishId.parse(form.group(3)));
        }

        /** Opaque to its reader. */
        public String text() {
            return village.text() + "@" + month.map(YearMonth::toString).orElse("-") + "@" + wish.text();
        }
    }
}
