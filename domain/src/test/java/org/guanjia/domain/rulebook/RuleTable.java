package org.guanjia.domain.rulebook;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.RuleId;

/**
 * The rule table of {@code domain/README.md}: one row per parameter, with the types that enforce its rule and the tests
 * that prove it, as found in the sources of all modules. A mark names a rule and a parameter, or a rule that has only
 * one. A test proves what is enforced of the rule that its name starts with, by the types that it speaks of.
 */
final class RuleTable {

    private static final String CHAPTERS = "RWHPFADM";

    /** The order of the rules: chapter by chapter as the guide has them. */
    static final Comparator<RuleId> BY_CHAPTER = Comparator.comparingInt(
                    (RuleId rule) -> CHAPTERS.indexOf(rule.text().charAt(0)))
            .thenComparing(Comparator.naturalOrder());

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
        JavaSources.under(root, "main").forEach(this::noteMarks);
        JavaSources.under(root, "test").forEach(this::noteTest);
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
                        .sorted(Comparator.comparing((Parameter<?> parameter) -> parameter.rule(), BY_CHAPTER))
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

    /** A row of a table in Markdown. */
    static String row(String... cells) {
        return Stream.of(cells).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String names(Map<String, SortedSet<String>> byKey, String key) {
        return names(byKey.getOrDefault(key, Collections.emptySortedSet()));
    }

    /** Names of types one after the other, or a dash. */
    static String names(SortedSet<String> types) {
        return types.isEmpty()
                ? NONE
                : types.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private void noteMarks(Path file) {
        MARK.matcher(JavaSources.read(file))
                .results()
                .flatMap(mark -> QUOTED.matcher(mark.group(1)).results())
                .forEach(quoted -> noteMark(quoted.group(1), JavaSources.nameOf(file)));
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
            Set<String> words = WORD.matcher(JavaSources.read(file))
                    .results()
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
            enforcing.forEach((key, types) -> {
                if (key.startsWith(rule) && !Collections.disjoint(types, words)) {
                    note(proving, key, JavaSources.nameOf(file));
                }
            });
        }
    }

    private static void note(Map<String, SortedSet<String>> byKey, String key, String name) {
        byKey.computeIfAbsent(key, absent -> new TreeSet<>()).add(name);
    }
}
