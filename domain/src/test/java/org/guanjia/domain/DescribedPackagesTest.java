package org.guanjia.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever comes anew finds each package of the domain in its README. */
class DescribedPackagesTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `org\\.guanjia\\.domain\\.(\\w+)` \\|");

    @Test
    void the_table_has_each_package_once() throws IOException {
        List<String> described = ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(row -> row.group(1))
                .toList();

        assertThat(described).containsExactlyInAnyOrderElementsOf(packages());
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/org/guanjia/domain"))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }
}
