package org.guanjia.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanjia.adapter.crypto.KeyFile;
import org.guanjia.bootstrap.cli.Shell.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {

    @TempDir
    private Path folder;

    @Test
    void makes_a_file_of_keys_and_says_that_it_wants_a_copy() {
        Path file = folder.resolve("city.keys");

        Answer answer = Shell.run("keys", "create", file.toString());

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains(file.toString(), "copy");
        assertThat(KeyFile.open(file).current().name()).isNotEmpty();
    }

    @Test
    void never_writes_over_a_file_of_keys() throws IOException {
        Path file = folder.resolve("city.keys");
        Shell.run("keys", "create", file.toString());
        String made = Files.readString(file);

        Answer answer = Shell.run("keys", "create", file.toString());

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err()).contains("already");
        assertThat(Files.readString(file)).isEqualTo(made);
    }

    @Test
    void says_that_a_folder_is_missing() {
        Answer answer =
                Shell.run("keys", "create", folder.resolve("none/city.keys").toString());

        assertThat(answer.code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(answer.err()).contains("cannot be written");
    }
}
