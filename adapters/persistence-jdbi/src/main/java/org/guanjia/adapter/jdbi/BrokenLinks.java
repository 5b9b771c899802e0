package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.guanjia.adapter.jdbi.ChainWalk.Mark;
import org.guanjia.application.port.JournalAudit.Irregularity;

/**
 * The rows of one aggregate whose hash does not follow from what stands before them, and what was probably done to them. A
 * row that fits elsewhere among them was moved; rows that all moved the same way make room for one that was inserted, or
 * fill the room of one that was removed. Whatever fits nowhere was changed.
 */
final class BrokenLinks {

    private final int greatest;
    private final List<Link> links = new ArrayList<>();

    /** Remembers so many links at most; the first ones tell enough of an aggregate that is wrong throughout. */
    BrokenLinks(int greatest) {
        this.greatest = greatest;
    }

    private record Link(ChainedRow entry, String previous) {}

    /** A link and the version where its row fits, if there is one. */
    private record Placed(Link link, Optional<Long> home) {
        boolean homeless() {
            return home.isEmpty();
        }

        boolean cameFromBefore() {
            return home.filter(version -> version < link.entry().version()).isPresent();
        }

        boolean cameFromBehind() {
            return home.filter(version -> version > link.entry().version()).isPresent();
        }

        Mark mark(Irregularity what) {
            return new Mark(link.entry().version(), what);
        }
    }

    void add(ChainedRow entry, String previous) {
        if (links.size() < greatest) {
            links.add(new Link(entry, previous));
        }
    }

    List<Mark> marks() {
        if (links.isEmpty()) {
            return List.of();
        }
        Set<String> hashes = hashes();
        List<Placed> placed =
                links.stream().map(link -> new Placed(link, home(link, hashes))).toList();
        List<Mark> marks = marks(placed);
        return marks.isEmpty() ? List.of(placed.get(0).mark(Irregularity.CHANGED)) : marks;
    }

    private static List<Mark> marks(List<Placed> placed) {
        boolean back = placed.stream().anyMatch(Placed::cameFromBefore);
        boolean forth = placed.stream().anyMatch(Placed::cameFromBehind);
        boolean shifted = back != forth && placed.stream().anyMatch(Placed::homeless);
        if (shifted) {
            Irregularity what = back ? Irregularity.INSERTED : Irregularity.REMOVED;
            return placed.stream()
                    .filter(Placed::homeless)
                    .map(each -> each.mark(what))
                    .toList();
        }
        return placed.stream()
                .filter(each -> each.homeless() || each.cameFromBefore() || each.cameFromBehind())
                .map(each -> each.mark(each.homeless() ? Irregularity.CHANGED : Irregularity.REORDERED))
                .toList();
    }

    /** Every hash that a row may have followed: those that stand there, and those that ought to. */
    private Set<String> hashes() {
        Set<String> hashes = new LinkedHashSet<>();
        for (Link link : links) {
            hashes.add(link.previous());
            hashes.add(link.entry().hash());
            hashes.add(link.entry().hashAfter(link.previous()));
        }
        return hashes;
    }

    private Optional<Long> home(Link link, Set<String> hashes) {
        long own = link.entry().version();
        return LongStream.concat(
                        LongStream.of(own, own - 1, own + 1),
                        links.stream().mapToLong(other -> other.entry().version()))
                .boxed()
                .filter(version -> fits(link.entry(), version, hashes))
                .findFirst();
    }

    /** Whether the row was written at that version: it took its hash along, or the hash still stands there. */
    private boolean fits(ChainedRow entry, long version, Set<String> hashes) {
        return hashes.stream().anyMatch(hash -> entry.hashAfter(hash, version).equals(entry.hash()))
                || links.stream()
                        .filter(other -> other.entry().version() == version)
                        .anyMatch(other -> entry.hashAfter(other.previous(), version)
                                .equals(other.entry().hash()));
    }
}
