package org.guanjia.domain.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule table of {@code domain/README.md}: one row per parameter, with the types that enforce its rule and the tests
 * that prove it, as found in the sources of all modules.
 */
final class RuleTable {

    private static final String CHAPTERS = "RWHPFADM";
    private static final String NONE = "–";
    private static final Pattern MARK = Pattern.compile("@Enforces\\(([^)]*)\\)");
    private static final Pattern ID = Pattern.compile("\"([A-Z]-\\d{2}[a-z]?)\"");
    private static final Pattern TEST = Pattern.compile("([A-Z])(\\d{2}[a-z]?)[A-Z]\\w*(?:Test|IT|Contract)\\.java");

    private final List<Rulebook> editions;
    private final Map<String, SortedSet<String>> enforcing;
    private final Map<String, SortedSet<String>> proving;

    RuleTable(List<Rulebook> editions, Path root) {
        this.editions = editions;
        this.enforcing = new TreeMap<>();
        this.proving = new TreeMap<>();
        javaFiles(root, "main").forEach(this::noteMarks);
        javaFiles(root, "test").forEach(this::noteTest);
    }

    /** The table in Markdown, head and rows, each ended by a line feed. */
    String markdown() {
        String head = row(
                "rule",
                "parameter",
                "force",
                valuesOf(edition -> edition.id().text()),
                "clause",
                "enforced by",
                "proved by");
        String line = row("---", "---", "---", valuesOf(edition -> "---"), "---", "---", "---");
        return head
                + line
                + Parameters.all().stream()
                        .sorted(Comparator.<Parameter<?>>comparingInt(parameter ->
                                        CHAPTERS.indexOf(parameter.rule().text().charAt(0)))
                                .thenComparing(Parameter::rule))
                        .map(this::rowOf)
                        .collect(Collectors.joining());
    }

    private String rowOf(Parameter<?> parameter) {
        String rule = parameter.rule().text();
        return row(
                rule,
                parameter.name(),
                perEdition(edition ->
                        ParameterType.wordOf(edition.force(parameter)).replace('-', ' ')),
                valuesOf(edition -> edition.find(parameter).isPresent() ? edition.text(parameter) : NONE),
                perEdition(edition -> edition.clause(parameter)),
                names(enforcing, rule),
                names(proving, rule));
    }

    private String valuesOf(Function<Rulebook, String> value) {
        return editions.stream().map(value).collect(Collectors.joining(" | "));
    }

    /** What all editions say once, or what each of them says. */
    private String perEdition(Function<Rulebook, String> saying) {
        List<String> sayings = editions.stream().map(saying).distinct().toList();
        if (sayings.size() == 1) {
            return sayings.get(0);
        }
        return editions.stream()
                .map(edition -> "**" + edition.id() + "** " + saying.apply(edition))
                .collect(Collectors.joining(" "));
    }

    private static String row(String... cells) {
        return Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String names(Map<String, SortedSet<String>> byRule, String rule) {
        return byRule.containsKey(rule)
                ? byRule.get(rule).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                : NONE;
    }

    private void noteMarks(Path file) {
        MARK.matcher(read(file))
                .results()
                .flatMap(mark -> ID.matcher(mark.group(1)).results())
                .forEach(id -> note(enforcing, id.group(1), nameOf(file)));
    }

    private void noteTest(Path file) {
        Matcher test = TEST.matcher(file.getFileName().toString());
        if (test.matches()) {
            note(proving, test.group(1) + "-" + test.group(2), nameOf(file));
        }
    }

    private static void note(Map<String, SortedSet<String>> byRule, String rule, String name) {
        byRule.computeIfAbsent(rule, key -> new TreeSet<>()).add(name);
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> javaFiles(Path root, String kind) {
        SortedMap<String, Path> sources = new TreeMap<>();
        Stream.of(root, root.resolve("adapters"))
                .flatMap(folder -> list(folder).stream())
                .map(module -> module.resolve("src").resolve(kind).resolve("java"))
                .filter(Files::isDirectory)
                .flatMap(folder -> walk(folder).stream())
                .filter(file -> file.toString().endsWith(".java"))
                .forEach(file -> sources.put(file.toString(), file));
        return List.copyOf(sources.values());
    }

    private static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
