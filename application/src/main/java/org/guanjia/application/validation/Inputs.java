package org.guanjia.application.validation;

import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;

/** Checks the constraints of commands and queries. */
public final class Inputs {

    /** What a path says of an element of a container besides its index. */
    private static final Pattern ELEMENT_NODE = Pattern.compile("\\.<[a-z ]+>");

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

    /**
     * What the input means, in the domain's terms.
     *
     * @param meaning is asked where nothing is missing and every word is one of those that there are, so that faults of form
     *     and of meaning are refused together
     * @throws Refusal.InvalidInput with every fault, ordered by field
     */
    public <C, T> T read(C input, Function<C, T> meaning) {
        Faults faults = new Faults();
        faults.collect("", () -> valid(input));
        boolean isUnclear = faults.has(FaultCode.REQUIRED) || faults.has(FaultCode.NOT_ONE_OF);
        Optional<T> read = isUnclear ? Optional.empty() : faults.collect("", () -> meaning.apply(input));
        faults.refuseIfAny();
        return read.orElseThrow();
    }

    private static Stream<Fault> faults(ConstraintViolation<?> violation) {
        String field =
                ELEMENT_NODE.matcher(violation.getPropertyPath().toString()).replaceAll("");
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof Parsed parsed) {
            return parsed.value().faultsOf(violation.getInvalidValue().toString()).stream()
                    .map(fault -> fault.at(field));
        }
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        Fault fault = switch (constraint.annotationType().getSimpleName()) {
            case "NotNull", "NotEmpty" -> Fault.of(FaultCode.REQUIRED);
            case "Min" -> outOfRange("≥ " + attributes.get("value"));
            case "Max" -> outOfRange("≤ " + attributes.get("value"));
            case "Size" -> outOfRange(attributes.get("min") + " .. " + attributes.get("max"));
            default -> throw new IllegalStateException("No fault for constraint " + constraint);
        };
        return Stream.of(fault.at(field));
    }

    private static Fault outOfRange(String allowed) {
        return Fault.of(FaultCode.OUT_OF_RANGE, "allowed", allowed);
    }
}
