package org.guanjia.domain.rulebook;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Provision;

/**
 * What the rules refuse, in {@code domain/README.md}: one row per provision that an act can break, with the types of the
 * main sources that name it and the tests of its rule that ask for it.
 */
final class RefusalTable {

    private static final Pattern PROVISIONS = Pattern.compile("enum (\\w+) implements Provision");
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");

    private final List<Path> main;
    private final List<Path> tests;

    RefusalTable(Path root) {
        this.main = JavaSources.under(root, "main");
        this.tests = JavaSources.under(root, "test");
    }

    /** The table in Markdown, head and rows, each ended by a line feed. */
    String markdown() {
        return RuleTable.row("rule", "what is refused", "force", "refused by", "proved by")
                + RuleTable.row("---", "---", "---", "---", "---")
                + provisions()
                        .sorted(Comparator.comparing(Provision::rule, RuleTable.BY_CHAPTER)
                                .thenComparing(Provision::key))
                        .map(this::rowOf)
                        .collect(Collectors.joining());
    }

    private String rowOf(Provision provision) {
        return RuleTable.row(
                provision.rule().text(),
                provision.key(),
                provision.force().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                RuleTable.names(naming(main, constantOf(provision))),
                RuleTable.names(proving(provision)));
    }

    private Stream<Provision> provisions() {
        return main.stream()
                .map(JavaSources::read)
                .filter(text -> PROVISIONS.matcher(text).find())
                .map(RefusalTable::enumOf)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Provision.class::cast);
    }

    private static Class<?> enumOf(String text) {
        var place = PACKAGE.matcher(text);
        var name = PROVISIONS.matcher(text);
        if (!place.find() || !name.find()) {
            throw new IllegalArgumentException("No enum of provisions: " + text);
        }
        try {
            return Class.forName(place.group(1) + "." + name.group(1));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pattern constantOf(Provision provision) {
        Enum<?> constant = (Enum<?>) provision;
        return Pattern.compile(constant.getDeclaringClass().getSimpleName() + "\\s*\\.\\s*" + constant.name() + "\\b");
    }

    private SortedSet<String> proving(Provision provision) {
        String rule = provision.rule().text().replace("-", "");
        Pattern key = Pattern.compile(Pattern.quote(provision.rule().text() + "." + provision.key()) + "\\b");
        return naming(tests, key).stream()
                .filter(test -> test.startsWith(rule))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static SortedSet<String> naming(List<Path> files, Pattern what) {
        return files.stream()
                .filter(file -> what.matcher(JavaSources.read(file)).find())
                .map(JavaSources::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
