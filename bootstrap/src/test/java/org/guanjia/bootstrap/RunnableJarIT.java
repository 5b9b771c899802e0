package org.guanjia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.guanjia.bootstrap.RunnableJar.Answer;
import org.guanjia.bootstrap.cli.ExitCode;
import org.guanjia.bootstrap.cli.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunnableJarIT {

    @TempDir
    private Path folder;

    @Test
    void computes_the_golden_table() throws Exception {
        String golden = Golden.deadlines();

        assertThat(run(Golden.withoutLastColumn(golden), "deadline", "--csv", "-"))
                .isEqualTo(new Answer(0, golden, ""));
    }

    @Test
    void tells_its_version() throws Exception {
        assertThat(run("", "--version").out()).startsWith("guanjia ");
    }

    @Test
    void prints_utf_8_whatever_the_platform_speaks() throws Exception {
        assertThat(run("", "deadline", "2026-09-28T10:00", "5 working-days").out())
                .contains("国庆节", "最后一日");
    }

    @Test
    void ends_with_the_exit_code_that_fits() throws Exception {
        Path faulty = Files.writeString(folder.resolve("faulty.calendar"), "nonsense");

        assertThat(run("", "calendar", "check", faulty.toString()).code()).isEqualTo(ExitCode.REFUSED.number());
        assertThat(run("", "deadlines").code()).isEqualTo(ExitCode.WRONG_USAGE.number());
        assertThat(run("", "deadline", "2026-12-28T10:00", "5 working-days").code())
                .isEqualTo(ExitCode.AWAITING_CALENDAR.number());
    }

    @Test
    void carries_no_signature_and_no_module_of_another_jar() throws IOException {
        try (JarFile jar = new JarFile(RunnableJar.FILE.toFile())) {
            assertThat(jar.isMultiRelease()
                            || jar.getManifest().getMainAttributes().containsValue("true"))
                    .isTrue();
            assertThat(jar.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.endsWith("module-info.class"))
                    .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|DSA|RSA|EC)"));
        }
    }

    private Answer run(String input, String... args) throws IOException, InterruptedException {
        return RunnableJar.run(folder, input, RunnableJar.prepare(args));
    }
}
