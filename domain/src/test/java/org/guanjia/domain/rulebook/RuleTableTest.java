package org.guanjia.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guanjia.domain.shared.Force;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keeps {@code domain/README.md} true; {@code -Dguanjia.update=true} writes the rule table anew. */
class RuleTableTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- rule table: begin -->\n";
    private static final String END = "<!-- rule table: end -->\n";
    private static final String REFUSALS_BEGIN = "<!-- refusals: begin -->\n";
    private static final String REFUSALS_END = "<!-- refusals: end -->\n";
    private static final String EXAMPLE_BEGIN = "```rulebook\n";
    private static final String EXAMPLE_END = "```\n";

    @Test
    void stands_in_the_readme_as_the_editions_and_the_sources_have_it() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        String table = new RuleTable(List.of(Editions.OF_2020, Editions.OF_2022), root).markdown();

        assertStandsInTheReadme(BEGIN, table, END);
    }

    @Test
    void what_is_refused_stands_in_the_readme_with_whoever_refuses_it() throws IOException {
        Path root = Path.of("").toAbsolutePath().getParent();
        String table = new RefusalTable(root).markdown();

        assertStandsInTheReadme(REFUSALS_BEGIN, table, REFUSALS_END);
        assertThat(table)
                .contains("| W-11 | duplicates-undecided | mandatory | `PolicyDesk` | `W11DuplicatesTest` |\n");
    }

    private static void assertStandsInTheReadme(String begin, String table, String end) throws IOException {
        String readme = Files.readString(README);
        if (Boolean.getBoolean("guanjia.update")) {
            readme = readme.replace(begin + between(readme, begin, end) + end, begin + table + end);
            Files.writeString(README, readme);
        }

        assertThat(between(readme, begin, end))
                .as("the table; -Dguanjia.update=true writes it anew")
                .isEqualTo(table);
    }

    @Test
    void names_what_enforces_and_proves_a_rule() {
        Path root = Path.of("").toAbsolutePath().getParent();

        assertThat(new RuleTable(List.of(Editions.OF_2022), root).markdown())
                .contains(
                        "| R-06 | forces | mandatory | yes | ours: 原则上 in 000 and 001 | `Breach` | `R06ForceTest` |\n");
    }

    @Test
    void knows_every_mark_of_the_sources() {
        Path root = Path.of("").toAbsolutePath().getParent();

        assertThat(new RuleTable(List.of(Editions.OF_2022), root).wrongMarks()).isEmpty();
    }

    @Test
    void tells_provisions_of_a_rule_apart(@TempDir Path root) throws IOException {
        Path main = Files.createDirectories(root.resolve("module/src/main/java"));
        Path test = Files.createDirectories(root.resolve("module/src/test/java"));
        Files.writeString(main.resolve("Clock.java"), "@Enforces({\"R-07.case-clock-stands-still\", \"R-04\"})");
        Files.writeString(main.resolve("Queue.java"), "@Enforces({\"R-07\", \"R-07.moon-phase\"})");
        Files.writeString(test.resolve("R07StandingTest.java"), "new Clock()");
        Files.writeString(test.resolve("R04ConventionsTest.java"), "new Clocks()");

        RuleTable table = new RuleTable(List.of(Editions.OF_2022), root);

        assertThat(table.wrongMarks()).containsExactly("Queue R-07", "Queue R-07.moon-phase");
        assertThat(table.markdown())
                .containsPattern("R-07 \\| case-clock-stands-still \\|.*\\| `Clock` \\| `R07StandingTest` \\|\n")
                .containsPattern("R-07 \\| clocks-from-the-queue \\|.*\\| – \\| – \\|\n")
                .containsPattern("R-04 \\| civil-code-periods \\|.*\\| `Clock` \\| – \\|\n");
    }

    @Test
    void the_example_of_a_changed_edition_is_one() throws IOException {
        String example = between(Files.readString(README), EXAMPLE_BEGIN, EXAMPLE_END);
        SourceText changed = Editions.TEXT_2022;
        for (SourceText.Line line :
                new SourceText("README.md", example).records().toList()) {
            List<String> fields = line.fields('|');
            String record = fields.size() == 2 ? fields.get(0) : fields.get(0) + " | " + fields.get(1);
            changed = Editions.with(changed, record, line.text());
        }

        Rulebook edition = Rulebook.parse(changed);
        assertThat(Editions.BUNDLED.with(edition).inForce(edition.from())).containsSame(edition);
        assertThat(edition.id()).isEqualTo(new RulebookId("2026"));
        assertThat(edition.value(WishParameters.URGENT_PERIOD)).isEqualTo(Period.parse("3 working-days"));
        assertThat(edition.force(PublicityParameters.SURVEY_ANSWERS)).isEqualTo(Force.MANDATORY);
        assertThat(edition.find(WishParameters.SELF_DECLARATION_LIMIT)).isEmpty();
    }

    private static String between(String text, String begin, String end) {
        int from = text.indexOf(begin) + begin.length();
        assertThat(from).as(begin).isGreaterThanOrEqualTo(begin.length());
        int to = text.indexOf(end, from);
        assertThat(to).as(end).isNotNegative();
        return text.substring(from, to);
    }
}
