package org.guanjia.adapter.jdbi;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.application.port.JournalAudit.Finding;
import org.guanjia.application.port.JournalAudit.Irregularity;
import org.guanjia.application.port.JournalAudit.Place;

/**
 * All that is on record about one case, as lines of text that can be handed on and verified without the database: a head, and
 * the entries of its journal by version, each with its hash and its place in the town's feed. It holds no personal data, since
 * the journal has none.
 *
 * <p>The hashes show that the file is one whole record in which nothing was changed. That it is the service's own shows only
 * where its {@link #hash()} is compared with one that was kept elsewhere, since nothing secret goes into a hash.
 */
public final class CaseFile {

    private static final String FORMAT = "guanjia-case-1";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Head head;
    private final List<Entry> entries;

    private CaseFile(Head head, List<Entry> entries) {
        this.head = head;
        this.entries = List.copyOf(entries);
    }

    /**
     * The first line.
     *
     * @param version of the case's state
     * @param hash that the state keeps, in hexadecimal
     */
    private record Head(String format, String id, long version, String hash) {
        private Head {
            Objects.requireNonNull(format);
            Objects.requireNonNull(id);
            requireHash(hash);
        }
    }

    /** A line for each entry; hashes in hexadecimal. */
    private record Entry(
            long version,
            String type,
            int typeVersion,
            String payload,
            Instant occurredAt,
            Instant recordedAt,
            String actor,
            String hash,
            Optional<Sealed> feed) {
        private Entry {
            Stream.of(type, payload, occurredAt, recordedAt, actor).forEach(Objects::requireNonNull);
            requireHash(hash);
        }
    }

    /** A place in the feed, with the hash of the place before and its own. */
    private record Sealed(long position, String before, String hash) {
        private Sealed {
            requireHash(before);
            requireHash(hash);
        }
    }

    /** A line that is none of a case's file, counted from 1. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        private Malformed(int line) {
            super("Line " + line + " is none of a case's file");
            this.line = line;
        }

        public int line() {
            return line;
        }
    }

    static CaseFile of(Place place, StoredState state, List<FiledRow> rows) {
        Head head = new Head(FORMAT, place.town() + "-" + place.aggregate(), state.version(), state.head());
        return new CaseFile(head, rows.stream().map(CaseFile::entry).toList());
    }

    private static Entry entry(FiledRow filed) {
        JournalRow row = filed.entry().row();
        return new Entry(
                row.version(),
                row.text().type(),
                row.text().version(),
                row.text().payload(),
                row.occurredAt(),
                row.recordedAt(),
                row.actor(),
                filed.entry().hash(),
                filed.place().map(place -> new Sealed(place.position(), place.before(), place.hash())));
    }

    /**
     * A file as {@link #lines()} gave it.
     *
     * @throws Malformed if a line is none, or there is no head
     */
    public static CaseFile read(List<String> lines) throws Malformed {
        Head head = line(lines, 0, Head.class);
        if (!head.format().equals(FORMAT) || head.id().indexOf('-') < 0) {
            throw new Malformed(1);
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            entries.add(line(lines, i, Entry.class));
        }
        return new CaseFile(head, entries);
    }

    private static <T> T line(List<String> lines, int index, Class<T> type) throws Malformed {
        try {
            return Optional.ofNullable(RecordJson.read(lines.get(index), type))
                    .orElseThrow(() -> new Malformed(index + 1));
        } catch (IndexOutOfBoundsException | IllegalStateException damaged) {
            throw new Malformed(index + 1);
        }
    }

    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(RecordJson.write(head));
        entries.forEach(entry -> lines.add(RecordJson.write(entry)));
        return List.copyOf(lines);
    }

    /** Town and identity of the case. */
    public String id() {
        return head.id();
    }

    public int size() {
        return entries.size();
    }

    /** How many entries have a place in the feed. */
    public long sealed() {
        return entries.stream().filter(entry -> entry.feed().isPresent()).count();
    }

    /** The newest hash, over everything before, in hexadecimal. */
    public String hash() {
        return head.hash();
    }

    /** What is wrong with it by itself, by version; nothing where it is one whole record. */
    public List<Finding> findings() {
        ChainWalk chain = new ChainWalk();
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : entries) {
            ChainedRow row = new ChainedRow(journalRow(entry), entry.hash());
            chain.add(row);
            if (!entry.feed().map(place -> follows(row, place)).orElse(true)) {
                findings.add(new Finding(place(), entry.version(), Irregularity.FEED_CHANGED));
            }
        }
        chain.marks(head.version(), head.hash())
                .forEach(mark -> findings.add(new Finding(place(), mark.version(), mark.what())));
        if (findings.isEmpty() && chain.last() != head.version()) {
            findings.add(new Finding(place(), head.version(), Irregularity.HEAD_DIFFERS));
        }
        return List.copyOf(findings);
    }

    private static boolean follows(ChainedRow entry, Sealed place) {
        JournalRow row = entry.row();
        FeedRow there = new FeedRow(row.town(), place.position(), row.aggregate(), row.version(), entry.hash());
        return HashChain.next(place.before(), there).equals(place.hash());
    }

    private static void requireHash(String text) {
        if (!HASH.matcher(text).matches()) {
            throw new IllegalArgumentException("A hash is expected");
        }
    }

    private Place place() {
        int end = head.id().indexOf('-');
        return new Place(head.id().substring(0, end), head.id().substring(end + 1));
    }

    private JournalRow journalRow(Entry entry) {
        return new JournalRow(
                place().town(),
                place().aggregate(),
                entry.version(),
                new EventText(entry.type(), entry.typeVersion(), entry.payload()),
                entry.occurredAt(),
                entry.recordedAt(),
                entry.actor());
    }
}
