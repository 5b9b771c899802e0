package org.guanjia.application.validation;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Refusal;

/** Checks the constraints of commands and queries. */
public final class Inputs {

    /** What a path says of an element of a container besides its index. */
    private static final Pattern ELEMENT_NODE = Pattern.compile("\\.<[a-z ]+>");

    private static final Map<Class<? extends Annotation>, FaultCode> STANDARD_CONSTRAINTS = Map.of(
            NotNull.class, FaultCode.REQUIRED,
            NotEmpty.class, FaultCode.REQUIRED,
            Min.class, FaultCode.OUT_OF_RANGE,
            Max.class, FaultCode.OUT_OF_RANGE,
            Size.class, FaultCode.OUT_OF_RANGE);

    private final Validator validator;

    @Inject
    public Inputs(Validator validator) {
        this.validator = validator;
    }

    /**
     * The input itself.
     *
     * @throws Refusal.InvalidInput if it breaks constraints, with every fault, ordered by field
     */
    public <C> C valid(C input) {
        List<Fault> faults = validator.validate(input).stream()
                .flatMap(Inputs::faults)
                .sorted(Comparator.comparing(Fault::location).thenComparing(Fault::code))
                .toList();
        if (!faults.isEmpty()) {
            throw new Refusal.InvalidInput(faults);
        }
        return input;
    }

    private static Stream<Fault> faults(ConstraintViolation<?> violation) {
        String field =
                ELEMENT_NODE.matcher(violation.getPropertyPath().toString()).replaceAll("");
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Parsed parsed) {
            return parsed.value().faultsOf(violation.getInvalidValue().toString()).stream()
                    .map(fault -> fault.at(field));
        }
        FaultCode code = STANDARD_CONSTRAINTS.getOrDefault(constraint.annotationType(), FaultCode.MALFORMED);
        return Stream.of(new Fault(field, code, bounds(violation)));
    }

    private static Map<String, String> bounds(ConstraintViolation<?> violation) {
        Map<String, String> bounds = new TreeMap<>();
        violation.getConstraintDescriptor().getAttributes().forEach((name, value) -> {
            if (value instanceof Number) {
                bounds.put(name, value.toString());
            }
        });
        return bounds;
    }
}
