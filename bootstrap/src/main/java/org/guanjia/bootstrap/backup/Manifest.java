package org.guanjia.bootstrap.backup;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.bootstrap.backup.CannotBackUp.Reason;

/**
 * What a backup holds: a line for each file with its size and SHA-256, and in the end the SHA-256 of the lines before. It tells
 * damage; it is no proof against somebody who writes both anew.
 *
 * @param program what made it
 * @param schema the version of the database's schema
 */
record Manifest(String program, Instant made, int schema, List<Item> items) {

    static final String NAME = "manifest";
    static final String DATABASE = "database/guanjia.mv.db";
    static final String KEYS = "guanjia.keys";
    static final String EVIDENCE = "evidence/";

    private static final String FORMAT = "guanjia-backup | 1";
    private static final String BAR = " | ";
    private static final Pattern FIELDS = Pattern.compile(" \\| ");
    private static final Pattern EVIDENCE_FILE = Pattern.compile("evidence(/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");
    private static final int HEAD = 4;

    Manifest {
        items = List.copyOf(items);
    }

    /** One file. */
    record Item(String name, long bytes, String sha256) {

        /** Whether it is a place that a backup knows, so that it leads nowhere else. */
        boolean isKnown() {
            return name.equals(DATABASE)
                    || name.equals(KEYS)
                    || EVIDENCE_FILE.matcher(name).matches();
        }
    }

    boolean hasKeys() {
        return items.stream().anyMatch(item -> item.name().equals(KEYS));
    }

    String text() {
        Stream<String> head =
                Stream.of(FORMAT, "program" + BAR + program, "made" + BAR + made, "schema" + BAR + schema);
        Stream<String> files =
                items.stream().map(item -> String.join(BAR, "file", item.name(), "" + item.bytes(), item.sha256()));
        String lines = String.join("\n", Stream.concat(head, files).toList()) + "\n";
        return lines + "sha256" + BAR + Hashes.of(lines) + "\n";
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws CannotBackUp if it is anything else
     */
    static Manifest parse(String text, String file) {
        int end = text.lastIndexOf("sha256" + BAR);
        if (!text.startsWith("guanjia-backup" + BAR) || end < 0) {
            throw new CannotBackUp(Reason.NO_BACKUP, file);
        }
        String lines = text.substring(0, end);
        if (!text.substring(end).equals("sha256" + BAR + Hashes.of(lines) + "\n")) {
            throw new CannotBackUp(Reason.DAMAGED, NAME);
        }
        if (!lines.startsWith(FORMAT + "\n")) {
            throw new CannotBackUp(Reason.NEWER, file);
        }
        try {
            return parse(
                    lines.lines().map(line -> List.of(FIELDS.split(line, -1))).toList());
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new CannotBackUp(Reason.DAMAGED, NAME);
        }
    }

    private static Manifest parse(List<List<String>> lines) {
        List<Item> items = new ArrayList<>();
        for (List<String> fields : lines.subList(HEAD, lines.size())) {
            Item item = new Item(fields.get(1), Long.parseLong(fields.get(2)), fields.get(3));
            if (!item.isKnown()) {
                throw new CannotBackUp(Reason.DAMAGED, item.name());
            }
            items.add(item);
        }
        return new Manifest(
                lines.get(1).get(1),
                Instant.parse(lines.get(2).get(1)),
                Integer.parseInt(lines.get(3).get(1)),
                items);
    }
}
