package org.guanjia.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guanjia.adapter.rest.openapi.OpenApiWriter;
import org.junit.jupiter.api.Test;

/** The kept document is what the operations say; with {@code -Dguanjia.update=true} it is written anew. */
class OpenApiDocumentTest {

    private static final Path KEPT = Path.of("src/main/resources/org/guanjia/adapter/rest/openapi.json");

    private final OpenApiWriter writer =
            new OpenApiWriter(Problem.class, HealthResource.Answer.class, ProblemExamples.all());

    @Test
    void is_kept_as_the_operations_say() throws IOException {
        String written = written();
        if (Boolean.getBoolean("guanjia.update")) {
            Files.writeString(KEPT, written);
        }

        assertThat(Files.readString(KEPT))
                .as("the kept document; -Dguanjia.update=true writes it anew")
                .isEqualTo(written);
    }

    @Test
    void needs_every_text_that_there_is() throws IOException {
        assertThat(written()).isNotEmpty();

        assertThat(writer.textsLeftOver()).isEmpty();
    }

    private String written() throws IOException {
        DefaultPrettyPrinter.Indenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentArraysWith(lines);
        printer.indentObjectsWith(lines);
        return new ObjectMapper().writer(printer).writeValueAsString(writer.write()) + "\n";
    }
}
