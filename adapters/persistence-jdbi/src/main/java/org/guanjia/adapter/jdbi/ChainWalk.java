package org.guanjia.adapter.jdbi;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.guanjia.application.port.JournalAudit.Irregularity;

/** Follows the chain of one aggregate's journal rows, in the order of their versions. It remembers only what is wrong. */
final class ChainWalk {

    private static final int REMEMBERED = 16;

    private final List<Mark> gapsAndTwins = new ArrayList<>();
    private final BrokenLinks broken = new BrokenLinks(REMEMBERED);
    private String previous = HexFormat.of().formatHex(HashChain.beginning());
    private long last;

    /** What is wrong at one version. */
    record Mark(long version, Irregularity what) {}

    void add(ChainedRow entry) {
        if (entry.version() <= last) {
            mark(entry.version(), Irregularity.INSERTED);
            return;
        }
        if (entry.version() > last + 1) {
            mark(last + 1, Irregularity.REMOVED);
        } else if (!entry.hashAfter(previous).equals(entry.hash())) {
            broken.add(entry, previous);
        }
        previous = entry.hash();
        last = entry.version();
    }

    private void mark(long version, Irregularity what) {
        if (gapsAndTwins.size() < REMEMBERED) {
            gapsAndTwins.add(new Mark(version, what));
        }
    }

    /** The newest version there is; 0 where there is none. */
    long last() {
        return last;
    }

    /** What is wrong with the rows by themselves. */
    List<Mark> marks() {
        List<Mark> marks = new ArrayList<>(gapsAndTwins);
        marks.addAll(broken.marks());
        marks.sort(Comparator.comparingLong(Mark::version));
        return marks;
    }

    /**
     * What is wrong with the rows beside a state of that version, which keeps that newest hash. A whole chain that ends in
     * that hash is right, even where the state names another version.
     */
    List<Mark> marks(long version, String head) {
        List<Mark> marks = marks();
        boolean whole = marks.isEmpty() && head.equals(previous);
        if (whole) {
            return marks;
        }
        if (last > version) {
            marks.removeIf(mark -> mark.version() > version && mark.what() == Irregularity.CHANGED);
            addUnlessThereIsOne(marks, new Mark(version + 1, Irregularity.INSERTED));
        } else if (last < version) {
            addUnlessThereIsOne(marks, new Mark(last + 1, Irregularity.REMOVED));
        } else if (marks.isEmpty()) {
            marks.add(new Mark(version, Irregularity.HEAD_DIFFERS));
        }
        return marks;
    }

    private static void addUnlessThereIsOne(List<Mark> marks, Mark tail) {
        if (marks.stream().noneMatch(mark -> mark.what() == tail.what())) {
            marks.add(tail);
        }
    }
}
