package org.guanjia.bootstrap.demo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guanjia.adapter.editions.TextFile;

/**
 * A wish of the story that the press reported.
 *
 * @param name what the report says of it
 * @param village where the report names one; else the story chose it
 * @param amount in yuan, where the report names one; else the story invented it
 */
public record ReportedWish(
        Tale tale, String name, String town, Optional<String> village, String category, Optional<String> amount) {

    private static final String FILE = "reported.wishes";

    /** The report of that wish, where there is one. */
    public static Optional<ReportedWish> of(Tale tale) {
        return all().stream().filter(wish -> wish.tale() == tale).findFirst();
    }

    private static List<ReportedWish> all() {
        return TextFile.bundled(ReportedWish.class, FILE)
                .records()
                .map(line -> parse(line.text().split("\\|")))
                .toList();
    }

    private static ReportedWish parse(String... fields) {
        List<String> texts = Stream.of(fields).map(String::strip).toList();
        Tale tale = Stream.of(Tale.values())
                .filter(known -> known.word().equals(texts.get(0)))
                .findFirst()
                .orElseThrow();
        return new ReportedWish(
                tale, texts.get(1), texts.get(2), given(texts.get(3)), texts.get(4), given(texts.get(5)));
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.equals("-"));
    }
}
