package org.guanjia.application.feed.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.TownCode;

/**
 * How far a reader has come in each town, in the order in which the towns are read next. Opaque to its reader.
 *
 * @param positions the last position that was seen, or passed by; what is missing was never read
 */
record FeedCursor(Map<TownCode, Long> positions) {

    private static final Pattern FORM = Pattern.compile("1(?:,[0-9]{9}:[0-9]{1,18})*");

    /** Before everything. */
    static final FeedCursor BEGINNING = new FeedCursor(Map.of());

    /**
     * Reads the form of {@link #text}.
     *
     * @throws Refusal.InvalidInput if the text is anything else
     */
    static FeedCursor parse(String text) {
        String plain = plain(text);
        if (!FORM.matcher(plain).matches()) {
            throw unknown();
        }
        Map<TownCode, Long> positions = new LinkedHashMap<>();
        List.of(plain.split(",", -1)).stream().skip(1).forEach(part -> {
            int colon = part.indexOf(':');
            positions.put(new TownCode(part.substring(0, colon)), Long.parseLong(part.substring(colon + 1)));
        });
        return new FeedCursor(positions);
    }

    private static String plain(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException garbled) {
            throw unknown();
        }
    }

    /**
     * The same cursor for a reader of these towns, of which the feeds end there.
     *
     * @throws Refusal.InvalidInput if it names another town or a position that nobody was given
     */
    FeedCursor within(List<TownCode> towns, Map<TownCode, Long> ends) {
        boolean given = positions.entrySet().stream()
                .allMatch(town -> town.getValue() <= ends.getOrDefault(town.getKey(), -1L));
        if (!given) {
            throw unknown();
        }
        Map<TownCode, Long> all = new LinkedHashMap<>(positions);
        towns.forEach(town -> all.putIfAbsent(town, 0L));
        return new FeedCursor(all);
    }

    /** The towns in the order in which they are read. */
    Set<TownCode> towns() {
        return positions.keySet();
    }

    /** Where it stands in a town. */
    long position(TownCode town) {
        return positions.getOrDefault(town, 0L);
    }

    /** The same, moved on to these positions; whoever was read last comes last the next time. */
    FeedCursor movedTo(Map<TownCode, Long> read) {
        Map<TownCode, Long> moved = new LinkedHashMap<>();
        towns().stream().filter(town -> !read.containsKey(town)).forEach(town -> moved.put(town, position(town)));
        moved.putAll(read);
        return new FeedCursor(moved);
    }

    String text() {
        String plain = Stream.concat(
                        Stream.of("1"),
                        positions.entrySet().stream().map(town -> town.getKey() + ":" + town.getValue()))
                .collect(Collectors.joining(","));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static Refusal unknown() {
        return new Refusal.InvalidInput(
                List.of(Fault.of(FaultCode.MALFORMED, "expected", "the cursor that this reader was given")
                        .at("after")));
    }
}
