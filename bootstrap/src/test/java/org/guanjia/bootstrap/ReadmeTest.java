package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.adapter.editions.EditionFiles;
import org.guanjia.domain.rulebook.Extension;
import org.guanjia.domain.rulebook.Rulebooks;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.Deadline;
import org.guanjia.domain.worktime.Period;
import org.guanjia.domain.worktime.WorkCalendar;
import org.junit.jupiter.api.Test;

/** The example of the top README does what its comments say, and stands there as it is compiled here. */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path THIS = Path.of("src/test/java/org/guanjia/bootstrap/ReadmeTest.java");

    @Test
    void the_example_computes_the_instant_in_its_comment() throws IOException {
        // shown
        WorkCalendar calendar = EditionFiles.bundledCalendar();
        Deadline due = Deadline.of(Instant.parse("2026-09-28T02:00:00Z"), Period.parse("5 working-days"), calendar);
        Optional<Instant> instant = due.due();
        // end

        assertThat(Files.readString(README)).contains("// " + instant.orElseThrow() + ":");
    }

    @Test
    void the_example_is_refused_by_the_rule_in_its_comment() {
        List<Extension> extensions = List.of();
        // shown
        Rulebooks rulebooks = EditionFiles.bundledRulebooks();
        // end

        assertThatExceptionOfType(Refusal.RuleBroken.class)
                .isThrownBy(() -> rulebooks.footingFor(LocalDate.of(2026, 9, 28), extensions))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("R-02"));
    }

    @Test
    void the_readme_shows_what_is_compiled_here() throws IOException {
        String readme = Files.readString(README);
        boolean shown = false;
        for (String line : Files.readAllLines(THIS)) {
            if (shown && !line.isBlank() && !line.contains("// end")) {
                assertThat(readme).contains(line.strip());
            }
            shown = line.strip().equals("// shown") || (shown && !line.contains("// end"));
        }
    }
}
