package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guided story, as a newcomer reads it. */
class DemoIT {

    private static final Path KEPT = Path.of("src/test/resources/org/guanjia/bootstrap/cli");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void is_the_same_to_the_byte_every_time(String language) throws IOException {
        Path kept = KEPT.resolve("demo_" + language + ".txt");

        Answer told = Shell.run("demo", "--lang", language);

        assertThat(told.code()).isZero();
        assertThat(told.err()).isEmpty();
        if (Boolean.getBoolean("guanjia.update")) {
            Files.writeString(kept, told.out());
        }
        assertThat(told.out()).isEqualTo(Files.readString(kept));
    }

    @Test
    void keeps_what_was_stored_where_it_is_asked_to_and_it_is_whole() {
        String home = folder.resolve("home").toString();

        Answer told = Shell.run("demo", "--home", home);

        assertThat(told.code()).isZero();
        assertThat(told.err()).contains(home);
        assertThat(Shell.run("audit", "verify", "--home", home).out()).contains("The record is whole");
        assertThat(folder.resolve("home/guanjia.keys")).exists();
    }

    @Test
    void writes_into_no_folder_that_holds_something() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.txt"), "mine");

        Answer told = Shell.run("demo", "--home", folder.toString());

        assertThat(told.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(told.out()).isEmpty();
        assertThat(told.err()).contains("is not an empty folder");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file)).isDirectoryNotContaining("glob:**.db");
        assertThat(Shell.run("demo", "--home", file.toString()).code()).isEqualTo(ExitCode.REFUSED.number());
    }

    @Test
    void no_wish_has_secrets_in_it() {
        assertThat(Shell.run("demo").out())
                .doesNotContain("虚构路", "1380013", "0769-8666", "阿虚")
                .doesNotContainPattern("查询码[0-9A-Z]");
    }
}
