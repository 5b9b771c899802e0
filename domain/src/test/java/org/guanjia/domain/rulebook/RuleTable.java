package org.guanjia.domain.rulebook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule table of {@code domain/README.md}: one row per parameter, with the types that enforce its rule and the tests
 * that prove it, as found in the sources of all modules. A mark names a rule and a parameter, or a rule that has only
 * one. A test proves what is enforced of the rule that its name starts with, by the types that it speaks of.
 */
final class RuleTable {

    private static final String CHAPTERS = "RWHPFADM";
    private static final String NONE = "–";
    private static final Pattern MARK = Pattern.compile("@Enforces\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern TEST = Pattern.compile("([A-Z])(\\d{2}[a-z]?)[A-Z]\\w*(?:Test|IT|Contract)\\.java");

    private final List<Rulebook> editions;
    private final Map<String, SortedSet<String>> enforcing;
    private final Map<String, SortedSet<String>> proving;
    private final SortedSet<String> wrongMarks = new TreeSet<>();

    RuleTable(List<Rulebook> editions, Path root) {
        this.editions = editions;
        this.enforcing = new TreeMap<>();
        this.proving = new TreeMap<>();
        javaFiles(root, "main").forEach(this::noteMarks);
        javaFiles(root, "test").forEach(this::noteTest);
    }

    /** The marks that name no parameter, or a rule of several, each after its type. */
    List<String> wrongMarks() {
        return List.copyOf(wrongMarks);
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
                names(enforcing, parameter.key()),
                names(proving, parameter.key()));
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

    private static String names(Map<String, SortedSet<String>> byKey, String key) {
        return byKey.containsKey(key)
                ? byKey.get(key).stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                : NONE;
    }

    private void noteMarks(Path file) {
        MARK.matcher(read(file))
                .results()
                .flatMap(mark -> QUOTED.matcher(mark.group(1)).results())
                .forEach(quoted -> noteMark(quoted.group(1), nameOf(file)));
    }

    private void noteMark(String mark, String type) {
        List<String> named = Parameters.all().stream()
                .filter(parameter ->
                        parameter.key().equals(mark) || parameter.rule().text().equals(mark))
                .map(Parameter::key)
                .toList();
        if (named.size() == 1) {
            note(enforcing, named.get(0), type);
        } else {
            wrongMarks.add(type + " " + mark);
        }
    }

    private void noteTest(Path file) {
        Matcher test = TEST.matcher(file.getFileName().toString());
        if (test.matches()) {
            String rule = test.group(1) + "-" + test.group(2) + ".";
            Set<String> words =
                    WORD.matcher(read(file)).results().map(MatchResult::group).collect(Collectors.toSet());
            enforcing.forEach((key, types) -> {
                if (key.startsWith(rule) && !Collections.disjoint(types, words)) {
                    note(proving, key, nameOf(file));
                }
            });
        }
    }

    private static void note(Map<String, SortedSet<String>> byKey, String key, String name) {
        byKey.computeIfAbsent(key, absent -> new TreeSet<>()).add(name);
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
