package org.guanjia.bootstrap.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README shows the examples as they are compiled, without their imports. */
class ExampleTextsTest {

    private static final Path README = Path.of("..", "README.md");
    private static final Path EXAMPLES = Path.of("src/test/java/org/guanjia/bootstrap/embed/example");
    private static final int MOST_LINES = 30;

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void stands_in_the_readme_as_it_is_compiled(Path example) throws IOException {
        String name = example.getFileName().toString().replace(".java", "");

        assertThat(Files.readString(README))
                .contains("<!-- example " + name + ": begin -->\n```java\n" + shown(example) + "```\n<!-- example "
                        + name + ": end -->");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void is_read_at_a_glance(Path example) {
        assertThat(shown(example).lines()).hasSizeLessThanOrEqualTo(MOST_LINES);
    }

    @Test
    void there_is_one_for_each_way_to_embed() throws IOException {
        assertThat(examples())
                .extracting(example -> example.getFileName().toString())
                .containsExactly(
                        "BareClassPath.java",
                        "EmbeddedDefault.java",
                        "FundedApproval.java",
                        "HostsDataSource.java",
                        "HostsListener.java",
                        "HostsTransaction.java");
    }

    private static String shown(Path example) {
        try {
            String text = Files.readString(example);
            return text.substring(text.indexOf("/**"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
