package org.guanjia.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.adapter.rest.json.RecordReader;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.adapter.rest.operation.Operations;
import org.guanjia.application.validation.Inputs;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the kept document are taken as they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesTest {

    private static final Map<String, String> IN_PATHS = Map.ofEntries(
            Map.entry("wish", "441900105-01K7ZZZZZZ0000000000000001"),
            Map.entry("message", "441900105-01K7ZZZZZZ0000000000000009"),
            Map.entry("edition", "441900000-01K7ZZZZZZ0000000000000005"),
            Map.entry("extension", "441900000-01K7ZZZZZZ0000000000000006"),
            Map.entry("fundYear", "441900105-00000000008RRW9HFPTDJKNAK6"),
            Map.entry("allocation", "441900000-01K7ZZZZZZ0000000000000010"),
            Map.entry("commitment", "441900105-01K7ZZZZZZ0000000000000012"),
            Map.entry("donation", "441900105-01K7ZZZZZZ0000000000000011"),
            Map.entry("approval", "441900105-01K7ZZZZZZ0000000000000013"),
            Map.entry("absent", "441900105-01K7ZZZZZZ0000000000000004"),
            Map.entry("officer", "441900105-01K7ZZZZZZ0000000000000004"));

    private ValidatorFactory validators;
    private ObjectNode document;

    @BeforeAll
    void open() throws IOException {
        validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        try (InputStream kept = Operation.class.getResourceAsStream("/org/guanjia/adapter/rest/openapi.json")) {
            document = (ObjectNode) new ObjectMapper().readTree(kept);
        }
    }

    @AfterAll
    void close() {
        validators.close();
    }

    @ParameterizedTest
    @MethodSource("withBodies")
    void the_example_of_a_body_has_no_fault(Operation operation) {
        Inputs inputs = new Inputs(validators.getValidator());
        ObjectNode whole = example(operation);
        operation.namesInPath().forEach(name -> put(whole, name));

        assertThatCode(() -> inputs.valid(
                        new RecordReader(inputs).read(operation.useCase().input(), whole)))
                .doesNotThrowAnyException();
    }

    @Test
    void every_written_example_is_one_of_the_document() {
        Components components = new Components(Texts.ofSchemas());

        assertThat(new Examples(components).written())
                .toIterable()
                .allMatch(name -> document.at("/components/schemas").has(name));
    }

    static Stream<Operation> withBodies() {
        return Operations.all().stream()
                .filter(operation -> !operation.isGet())
                .filter(operation -> operation.kind() != Kind.UPLOADS && operation.kind() != Kind.IMPORTS)
                .filter(operation -> operation.useCase().input().getRecordComponents().length
                        > operation.namesInPath().size());
    }

    private ObjectNode example(Operation operation) {
        return (ObjectNode) document.path("paths")
                .path("/api/v1" + operation.path())
                .at("/post/requestBody/content/application~1json/examples/typical/value")
                .deepCopy();
    }

    private static void put(ObjectNode whole, String name) {
        if (Set.of("number", "receipt", "payment").contains(name)) {
            whole.put(name, 1);
        } else {
            whole.put(name, IN_PATHS.get(name));
        }
    }
}
