package org.guanjia.bootstrap.architecture;

import static org.guanjia.bootstrap.architecture.SourceFile.Kind.MAIN;
import static org.guanjia.bootstrap.architecture.SourceFile.Kind.TEST;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules that only the source can show. Each names the files that break it. */
enum SourceRule {
    PACKAGES_ARE_DESCRIBED(
            "a reader must know what lives where, and NullAway must look",
            tree -> tree.files().stream()
                    .filter(file -> file.kind() == MAIN || isPublished(file))
                    .filter(file -> !file.isPackageDescription())
                    .filter(file -> tree.files().stream().noneMatch(other -> describes(other, file)))),

    TESTS_ARE_NAMED_BY_WHAT_THEY_NEED(
            "a plain test is XTest, one with a database or port XIT, an abstract one XContract",
            tree -> tree.files().stream()
                    .filter(file -> Patterns.HAS_TESTS.matcher(file.code()).find())
                    .filter(file -> !isNamedWell(file))),

    TESTS_ARE_SENTENCES(
            "the name of a test says the behaviour, in snake_case",
            tree -> tree.files().stream()
                    .filter(file -> Patterns.TEST_METHOD
                            .matcher(file.code())
                            .results()
                            .anyMatch(found ->
                                    !Patterns.SENTENCE.matcher(found.group(1)).matches()))),

    NO_TEST_IS_SWITCHED_OFF("a test that does not run proves nothing", tree -> testsWith(tree, Patterns.SWITCHED_OFF)),

    NO_TEST_WAITS_OR_TAKES_THE_TIME(
            "a test that depends on the speed of the machine fails on another one",
            tree -> testsWith(tree, Patterns.WAITING)),

    NO_TEST_ASKS_FOR_TODAY("a test must hold on every day", tree -> testsWith(tree, Patterns.TODAY)),

    NO_FLOATING_POINT_IS_WRITTEN(
            "money and percentages are exact, in local calculations too",
            tree -> tree.files(MAIN)
                    .filter(file -> !MoneyRules.GAUGES.contains(file.packageName() + "." + file.typeName()))
                    .filter(file -> Patterns.FLOATING.matcher(file.code()).find())),

    TESTS_PRINT_NOTHING(
            "the output of the build is read by people, that of a program by whoever runs it",
            tree -> testsWith(tree, Patterns.PRINTING)
                    .filter(file -> !file.code().contains("public static void main("))),

    NOTHING_IS_LEFT_FOR_LATER(
            "what is not done is written where it is planned, not in the code",
            tree -> tree.files().stream()
                    .filter(file ->
                            Patterns.LATER.matcher(file.withoutStrings()).find()));

    /** Test packages that other modules use. */
    private static final List<String> PUBLISHED = List.of(Packages.APPLICATION + ".memory");

    private final String reason;
    private final Function<SourceTree, Stream<SourceFile>> offenders;

    SourceRule(String reason, Function<SourceTree, Stream<SourceFile>> offenders) {
        this.reason = reason;
        this.offenders = offenders;
    }

    /** Why the rule stands. */
    String reason() {
        return reason;
    }

    /** The files that break it. */
    List<SourceFile> offenders(SourceTree tree) {
        return offenders.apply(tree).toList();
    }

    private static boolean isPublished(SourceFile file) {
        return file.kind() == TEST && PUBLISHED.contains(file.packageName());
    }

    private static boolean describes(SourceFile description, SourceFile file) {
        return description.isPackageDescription()
                && Objects.equals(description.path().getParent(), file.path().getParent())
                && description.text().startsWith("/**")
                && description.code().contains("@NullMarked");
    }

    private static boolean isNamedWell(SourceFile file) {
        boolean isContract = file.typeName().endsWith("Contract");
        boolean isAbstract = Patterns.ABSTRACT_CLASS.matcher(file.code()).find();
        return isAbstract ? isContract : file.typeName().matches("\\w+(Test|IT)");
    }

    private static Stream<SourceFile> testsWith(SourceTree tree, Pattern pattern) {
        return tree.files(TEST).filter(file -> pattern.matcher(file.code()).find());
    }

    private static final class Patterns {
        static final Pattern HAS_TESTS =
                Pattern.compile("@(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");
        static final Pattern TEST_METHOD = Pattern.compile(
                "@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\\b[^;{}]*?(?:\\{[^;{}]*}[^;{}]*?)?void (\\w+)\\(");
        static final Pattern SENTENCE = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");
        static final Pattern ABSTRACT_CLASS = Pattern.compile("(?m)^(public )?abstract class ");
        static final Pattern SWITCHED_OFF = Pattern.compile("@(Disabled|Enabled)\\w*");
        static final Pattern WAITING = Pattern.compile(
                "\\bsleep\\(|\\bparkNanos\\(|@Timeout|assertTimeout|\\bnanoTime\\(|\\bcurrentTimeMillis\\(");
        static final Pattern TODAY = Pattern.compile(
                "\\b\\w*(Instant|Date|Time|Year|YearMonth|MonthDay)\\.now\\(|Clock\\.system|InstantSource\\.system|new Date\\(\\)");
        static final Pattern FLOATING = Pattern.compile(
                "\\b(double|float|Double|Float|strictfp)\\b|\\b\\d[\\d_]*+(\\.|[eE][-+]?\\d|[dDfF]\\b)|(?<!\\w)\\.\\d"
                        + "|\\b0[xX][\\da-fA-F_.]+[pP]");
        static final Pattern PRINTING = Pattern.compile("System\\.(out|err)\\b|printStackTrace\\(\\)");
        static final Pattern LATER = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    }
}
