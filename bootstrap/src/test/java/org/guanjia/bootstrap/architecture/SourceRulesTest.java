package org.guanjia.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SourceRulesTest {

    private static final String MAIN = "wish/src/main/java/org/guanjia/wish/";
    private static final String TEST = "wish/src/test/java/org/guanjia/wish/";
    private static final String MEMORY = "wish/src/test/java/org/guanjia/application/memory/";

    @TempDir
    private Path project;

    @ParameterizedTest
    @EnumSource
    void the_code_keeps(SourceRule rule) {
        SourceTree tree = SourceTree.ofTheProject();

        assertThat(tree.files(SourceFile.Kind.MAIN)).isNotEmpty();
        assertThat(tree.files(SourceFile.Kind.TEST)).isNotEmpty();
        assertThat(rule.offenders(tree).stream().map(SourceFile::path))
                .as("files that break %s, because %s", rule, rule.reason())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_a_planted_violation(SourceRule rule) {
        assertThat(planted()).anyMatch(plant -> plant.get()[0] == rule);
    }

    static Stream<Arguments> planted() {
        return Stream.of(
                Arguments.of(SourceRule.PACKAGES_ARE_DESCRIBED, MAIN + "Wish.java", "class Wish {}"),
                Arguments.of(SourceRule.PACKAGES_ARE_DESCRIBED, MEMORY + "Stores.java", "class Stores {}"),
                Arguments.of(
                        SourceRule.TESTS_ARE_NAMED_BY_WHAT_THEY_NEED, TEST + "Wishes.java", "@Test void asks() {}"),
                Arguments.of(
                        SourceRule.TESTS_ARE_NAMED_BY_WHAT_THEY_NEED,
                        TEST + "WishTest.java",
                        "abstract class WishTest { @Test void asks() {} }"),
                Arguments.of(
                        SourceRule.TESTS_ARE_NAMED_BY_WHAT_THEY_NEED,
                        MAIN + "WishContract.java",
                        "class WishContract { @ParameterizedTest void asks() {} }"),
                Arguments.of(SourceRule.TESTS_ARE_SENTENCES, TEST + "WishTest.java", "@Test\nvoid testWish() {}"),
                Arguments.of(
                        SourceRule.TESTS_ARE_SENTENCES,
                        TEST + "WishTest.java",
                        "@ParameterizedTest @CsvSource({\"1\", \"2\"}) void asksTwice(int n) {}"),
                Arguments.of(
                        SourceRule.NO_TEST_IS_SWITCHED_OFF, TEST + "WishTest.java", "@Disabled(\"slow\") class A {}"),
                Arguments.of(
                        SourceRule.NO_TEST_IS_SWITCHED_OFF, TEST + "WishTest.java", "@EnabledOnOs(LINUX) class A {}"),
                Arguments.of(SourceRule.NO_TEST_WAITS_OR_TAKES_THE_TIME, TEST + "WishIT.java", "Thread.sleep(10);"),
                Arguments.of(
                        SourceRule.NO_TEST_WAITS_OR_TAKES_THE_TIME, TEST + "WishIT.java", "@Timeout(1) class A {}"),
                Arguments.of(SourceRule.NO_TEST_WAITS_OR_TAKES_THE_TIME, TEST + "WishIT.java", "System.nanoTime();"),
                Arguments.of(SourceRule.NO_TEST_ASKS_FOR_TODAY, TEST + "WishTest.java", "LocalDate.now(zone);"),
                Arguments.of(SourceRule.NO_TEST_ASKS_FOR_TODAY, TEST + "WishTest.java", "Clock.systemUTC();"),
                written("long half(Money price) { return (long) (price.fen() * 0.5); }"),
                written("long half(Money price) { return (long) (price.fen() * .5); }"),
                written("long most(Money price) { return (long) (price.fen() / 1e1); }"),
                written("long most(Money price) { return (long) (price.fen() / 1_000f); }"),
                written("long most(Money price) { return (long) (price.fen() * 0x1p-1); }"),
                written("boolean most(Money price) { return (double) price.fen() / 3 > 7; }"),
                Arguments.of(SourceRule.TESTS_PRINT_NOTHING, TEST + "WishTest.java", "System.out.println();"),
                Arguments.of(SourceRule.NOTHING_IS_LEFT_FOR_LATER, MAIN + "Wish.java", "// TODO refuse"));
    }

    private static Arguments written(String method) {
        return Arguments.of(
                SourceRule.NO_FLOATING_POINT_IS_WRITTEN, MAIN + "Wish.java", "class Wish { " + method + " }");
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_rule_bites(SourceRule rule, String file, String text) throws IOException {
        write(file, text);

        assertThat(rule.offenders(SourceTree.of(project)))
                .extracting(SourceFile::path)
                .containsExactly(project.resolve(file));
    }

    @ParameterizedTest
    @EnumSource
    void what_strings_and_comments_say_breaks_no_rule(SourceRule rule) throws IOException {
        write(MAIN + "package-info.java", "/** Wishes. */\n@NullMarked\npackage org.guanjia.wish;\n");
        write(MAIN + "Wish.java", "/** Unlike @Disabled. */ class Wish { String later = \"TODO\"; }");
        write(
                TEST + "WishTest.java",
                "class WishTest { // Thread.sleep(1), LocalDate.now()\n"
                        + "@Test void asks_once() { say(\"\"\"\n \"System.out\" @Timeout\n\"\"\"); } }");

        assertThat(rule.offenders(SourceTree.of(project))).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = project.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
