package org.guanjia.domain.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guanjia.domain.shared.SourceText;

/** The bundled editions, as they stand and with lines of theirs replaced. */
final class Editions {

    static final SourceText TEXT_2020 = text("2020.rulebook");
    static final SourceText TEXT_2022 = text("2022.rulebook");
    static final Rulebook OF_2020 = Rulebook.parse(TEXT_2020);
    static final Rulebook OF_2022 = Rulebook.parse(TEXT_2022);
    static final Rulebooks BUNDLED = Rulebooks.of(List.of(OF_2020, OF_2022));

    private Editions() {}

    /** The edition of 2022 under another name, in force for other days. */
    static Rulebook successor(String id, String inForce) {
        String text = with("rulebook", "rulebook | " + id).content();
        return Rulebook.parse(with(new SourceText(id + ".rulebook", text), "in-force", "in-force | " + inForce));
    }

    /** The text of 2022 with another line for the record that starts like this. */
    static SourceText with(String record, String line) {
        return with(TEXT_2022, record, line);
    }

    static SourceText with(SourceText source, String record, String line) {
        Pattern start = Pattern.compile(Pattern.quote(record) + " *\\|.*");
        List<SourceText.Line> lines = source.lines().toList();
        if (lines.stream().filter(old -> start.matcher(old.text()).matches()).count() != 1) {
            throw new IllegalArgumentException("Not one record starts with " + record);
        }
        return new SourceText(
                source.file(),
                lines.stream()
                        .map(old -> start.matcher(old.text()).matches() ? line : old.text())
                        .collect(Collectors.joining("\n")));
    }

    /** The place of a record of 2022, such as {@code 2022.rulebook:17}. */
    static String place(String record) {
        Optional<String> place = TEXT_2022
                .lines()
                .filter(line -> line.text().startsWith(record + " "))
                .map(SourceText.Line::location)
                .findFirst();
        return place.orElseThrow();
    }

    private static SourceText text(String file) {
        try (InputStream stream = Objects.requireNonNull(Rulebook.class.getResourceAsStream(file))) {
            return new SourceText(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
