package org.guanjia.adapter.rest.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is read where JSON says that there is nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordReaderTest {

    private ValidatorFactory validators;
    private Inputs inputs;
    private RecordReader reader;

    record Errand(
            @NotNull String what,
            @NotNull @Valid Shop shop,
            @NotEmpty List<String> things,
            Optional<String> note,
            Optional<LocalDate> day,
            Optional<@Valid Shop> otherwise,
            Set<String> marks) {}

    record Shop(@NotNull String name, Optional<Integer> floor) {}

    @BeforeAll
    void open() {
        validators = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory();
        inputs = new Inputs(validators.getValidator());
        reader = new RecordReader(inputs);
    }

    @AfterAll
    void close() {
        validators.close();
    }

    @Test
    void an_optional_field_that_is_null_is_absent() {
        Errand read = read("""
                {"what": "buy", "shop": {"name": "corner", "floor": null}, "things": ["quilt"], "note": null, "day": null,
                 "otherwise": null, "marks": null}""");

        assertThat(read)
                .isEqualTo(read("""
                        {"what": "buy", "shop": {"name": "corner"}, "things": ["quilt"]}"""))
                .isEqualTo(new Errand(
                        "buy",
                        new Shop("corner", Optional.empty()),
                        List.of("quilt"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of()));
    }

    @Test
    void a_required_field_that_is_null_is_missing() {
        Fault[] missing = {required("what"), required("shop"), required("things")};

        for (String nothing : List.of("{\"what\": null, \"shop\": null, \"things\": null}", "{}", "null")) {
            assertThat(faults(nothing)).as(nothing).containsExactlyInAnyOrder(missing);
        }
        assertThat(faults("{\"what\": \"buy\", \"shop\": {\"name\": null}, \"things\": [\"quilt\"]}"))
                .containsExactly(required("shop.name"));
    }

    @Test
    void a_field_that_the_record_does_not_have_is_refused_though_it_is_null() {
        assertThat(faults(
                        "{\"what\": \"buy\", \"shop\": {\"name\": \"x\"}, \"things\": [\"quilt\"], \"colour\": null}"))
                .containsExactly(Fault.of(FaultCode.SURPLUS).at("colour"));
    }

    private List<Fault> faults(String json) {
        return catchThrowableOfType(Refusal.InvalidInput.class, () -> read(json))
                .faults();
    }

    /** As every use case takes it. */
    private Errand read(String json) {
        return inputs.valid(reader.read(Errand.class, object(json)));
    }

    private static ObjectNode object(String json) {
        return JsonBodies.read(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static Fault required(String field) {
        return Fault.of(FaultCode.REQUIRED).at(field);
    }
}
