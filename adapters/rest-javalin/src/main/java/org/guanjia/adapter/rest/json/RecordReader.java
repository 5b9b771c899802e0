package org.guanjia.adapter.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.application.validation.Inputs;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Reads commands and queries from JSON objects by the components of their records. What is absent is empty where the record
 * says so, and a list or set may always be left out. Fields that the record does not have are refused.
 *
 * <p>A field that is {@code null} counts as absent, since generated clients write it for what they leave out; the document's
 * schemas do not allow it. Where the field is required it is missing.
 */
public final class RecordReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private final Inputs inputs;

    public RecordReader(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * The record that the object holds.
     *
     * @throws Refusal.InvalidInput with every fault of form, and then those of its constraints too
     */
    public <R extends Record> R read(Class<R> type, ObjectNode object) {
        Faults faults = new Faults();
        R read = type.cast(record(type, object, "", faults));
        try {
            faults.refuseIfAny();
            return read;
        } catch (Refusal.InvalidInput ofForm) {
            throw new Refusal.InvalidInput(withFaultsOfMeaning(ofForm.faults(), read));
        }
    }

    /** Constraints are asked as well, but for the places where there is nothing that they could judge. */
    private List<Fault> withFaultsOfMeaning(List<Fault> ofForm, Record read) {
        Set<String> places = ofForm.stream().map(Fault::location).collect(Collectors.toSet());
        try {
            inputs.valid(read);
            return ofForm;
        } catch (Refusal.InvalidInput ofMeaning) {
            Stream<Fault> elsewhere = ofMeaning.faults().stream().filter(fault -> !places.contains(fault.location()));
            return Stream.concat(ofForm.stream(), elsewhere).toList();
        }
    }

    private Object record(Class<?> type, ObjectNode object, String place, Faults faults) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> surplus = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(surplus::add);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            surplus.remove(name);
            JsonNode given = object.path(name);
            values[i] = value(components[i].getGenericType(), given, within(place, name), faults);
        }
        surplus.forEach(name -> faults.add(within(place, shown(name)), FaultCode.SURPLUS));
        return build(type, components, values);
    }

    private @Nullable Object value(Type type, JsonNode given, String place, Faults faults) {
        boolean absent = given.isMissingNode() || given.isNull();
        if (!(type instanceof ParameterizedType container)) {
            return absent ? null : single((Class<?>) type, given, place, faults);
        }
        Type element = container.getActualTypeArguments()[0];
        if (container.getRawType() == Optional.class) {
            return absent ? Optional.empty() : Optional.ofNullable(value(element, given, place, faults));
        }
        Collection<@Nullable Object> elements = absent ? List.of() : elements(element, given, place, faults);
        return container.getRawType() == Set.class ? new LinkedHashSet<>(elements) : elements;
    }

    private Collection<@Nullable Object> elements(Type element, JsonNode given, String place, Faults faults) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (!given.isArray()) {
            faults.add(place, FaultCode.MALFORMED, "expected", "a list");
            return elements;
        }
        for (int i = 0; i < given.size(); i++) {
            elements.add(value(element, given.path(i), place + "[" + i + "]", faults));
        }
        return elements;
    }

    private @Nullable Object single(Class<?> type, JsonNode given, String place, Faults faults) {
        if (type.isRecord()) {
            if (given instanceof ObjectNode object) {
                return record(type, object, place, faults);
            }
            faults.add(place, FaultCode.MALFORMED, "expected", "an object");
            return null;
        }
        return faults.collect(place, () -> Scalar.of(type).read(given)).orElse(null);
    }

    private static Object build(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException("Record " + type.getName() + " refuses what it cannot judge", thrown);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("Record " + type.getName() + " is not to be built", impossible);
        }
    }

    private static String within(String place, String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    /** What is said of a name that somebody made up: it is repeated only where it can be nothing but a name. */
    public static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "?";
    }
}
