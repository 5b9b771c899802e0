package org.guanjia.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.access.Role;
import org.guanjia.application.usecase.Call;
import org.guanjia.application.usecase.Permission;
import org.guanjia.application.usecase.UseCase;
import org.junit.jupiter.api.Test;

/** The catalogue in the README is what the code says; with {@code -Dguanjia.update=true} it is written anew. */
class CatalogueTest {

    private static final Path README = Path.of("README.md");
    private static final Path PORTS = Path.of("src/main/java/org/guanjia/application/port");

    @Test
    void the_readme_lists_every_use_case_with_its_roles() throws IOException {
        assertListed(
                "use cases",
                "| use case | class | changes | roles |\n| --- | --- | --- | --- |\n"
                        + UseCases.all().stream()
                                .map(CatalogueTest::row)
                                .sorted()
                                .collect(Collectors.joining()));
    }

    @Test
    void the_readme_lists_every_port_with_its_contract() throws IOException {
        try (Stream<Path> files = Files.list(PORTS)) {
            String rows = files.filter(CatalogueTest::isInterface)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .sorted()
                    .map(port -> "| [`" + port + "`](" + PORTS + "/" + port + ".java) | `" + port + "Contract` |\n")
                    .collect(Collectors.joining());
            assertListed("ports", "| port | contract |\n| --- | --- |\n" + rows);
        }
    }

    private static String row(Class<?> useCase) {
        boolean changes = Arrays.stream(useCase.getDeclaredMethods())
                .anyMatch(method -> List.of(method.getParameterTypes()).contains(Call.class));
        Permission permission = Permission.of(useCase);
        boolean everyStaffRole =
                Arrays.stream(Role.values()).filter(Role::isStaff).allMatch(permission.roles()::contains);
        Stream<String> named = permission.roles().stream()
                .filter(role -> !everyStaffRole || !role.isStaff())
                .sorted()
                .map(role -> "`" + role + "`");
        String roles = Stream.concat(everyStaffRole ? Stream.of("every staff role") : Stream.empty(), named)
                .collect(Collectors.joining(", "));
        return "| `" + useCase.getAnnotation(UseCase.class).id() + "` | `"
                + useCase.getName().replace("org.guanjia.application.", "") + "` | " + (changes ? "yes" : "–") + " | "
                + roles + " |\n";
    }

    private static boolean isInterface(Path file) {
        try {
            return Files.readString(file).contains("\npublic interface ");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void assertListed(String table, String rows) throws IOException {
        String begin = "<!-- " + table + ": begin -->\n";
        String end = "<!-- " + table + ": end -->";
        String readme = Files.readString(README);
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf(end);
        if (Boolean.getBoolean("guanjia.update")) {
            Files.writeString(README, readme.substring(0, from) + rows + readme.substring(to));
            return;
        }
        assertThat(readme.substring(from, to))
                .as("the table of %s; -Dguanjia.update=true writes it anew", table)
                .isEqualTo(rows);
    }
}
