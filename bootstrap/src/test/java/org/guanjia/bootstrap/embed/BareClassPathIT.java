package org.guanjia.bootstrap.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guanjia.bootstrap.embed.example.BareClassPath;
import org.guanjia.domain.shared.CaseNumber;
import org.guanjia.domain.shared.TownCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An example in a process of its own whose class path is what a host gets: the plain jar and what it needs, and a driver. */
class BareClassPathIT {

    private static final Path PLAIN_JAR = Path.of(System.getProperty("guanjia.plain-jar"));
    private static final Path DEPENDENCIES = Path.of(System.getProperty("guanjia.dependencies"));
    private static final Pattern DEPENDENCY = Pattern.compile(
            " *[\\w.-]+:([\\w.-]+):jar:[^:]+:(?:compile|runtime):(.+?\\.jar)( \\(optional\\))?(?: .*)?");
    private static final String DRIVER = "h2";
    private static final int PATIENCE_SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void carries_no_web_server_no_command_line_no_logging_backend_and_no_driver_but_the_chosen_one()
            throws IOException {
        assertThat(classPath())
                .extracting(jar -> jar.getFileName().toString())
                .anyMatch(name -> name.startsWith("guanjia-application-"))
                .anyMatch(name -> name.startsWith("guice-"))
                .anyMatch(name -> name.startsWith("h2-"))
                .noneMatch(name -> name.matches(
                        "(guanjia-rest|javalin|jetty|jakarta\\.servlet|picocli|logback|micrometer|postgresql)\\b.*"));
    }

    @Test
    void runs_an_example() throws Exception {
        Path number = folder.resolve("number");
        Path said = folder.resolve("said");

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        String.join(File.pathSeparator, withExample(classPath())),
                        BareClassPath.class.getName(),
                        folder.resolve("home").toString(),
                        number.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        assertThat(CaseNumber.parse(Files.readString(number)).town()).isEqualTo(new TownCode("441900006"));
    }

    /** As the build resolved it: Maven says which dependencies are not passed on to a host. */
    private static List<Path> classPath() throws IOException {
        List<Path> jars = new ArrayList<>(List.of(PLAIN_JAR));
        for (String line : Files.readAllLines(DEPENDENCIES)) {
            Matcher dependency = DEPENDENCY.matcher(line);
            if (dependency.matches()
                    && (dependency.group(3) == null || dependency.group(1).equals(DRIVER))) {
                jars.add(Path.of(dependency.group(2)));
            }
        }
        assertThat(jars).allSatisfy(jar -> assertThat(jar).isRegularFile());
        return jars;
    }

    /** The example and the request it makes; nothing else of the tests is to be found. */
    private List<String> withExample(List<Path> jars) throws IOException {
        Path classes = folder.resolve("classes");
        for (Class<?> part : List.of(BareClassPath.class, Requests.class)) {
            String name = part.getName().replace('.', '/') + ".class";
            Files.createDirectories(classes.resolve(name).getParent());
            Files.copy(Path.of("target/test-classes").resolve(name), classes.resolve(name));
        }
        List<String> entries = new ArrayList<>(jars.stream().map(Path::toString).toList());
        entries.add(classes.toString());
        return entries;
    }
}
