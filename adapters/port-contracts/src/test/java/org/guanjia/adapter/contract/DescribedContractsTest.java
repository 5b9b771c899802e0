package org.guanjia.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever writes an adapter finds each contract in the README. */
class DescribedContractsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/guanjia/adapter/contract");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`\\w+Contract`(?:, `\\w+Contract`)*) \\|");
    private static final Pattern NAME = Pattern.compile("`(\\w+Contract)`");

    @Test
    void the_table_has_each_contract_once() throws IOException {
        assertThat(described()).containsExactlyInAnyOrderElementsOf(contracts());
    }

    private static List<String> described() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md")))
                .results()
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map((MatchResult name) -> name.group(1))
                .toList();
    }

    private static List<String> contracts() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Contract.java"))
                    .map(name -> name.replace(".java", ""))
                    .toList();
        }
    }
}
