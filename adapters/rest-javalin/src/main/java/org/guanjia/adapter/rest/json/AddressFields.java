package org.guanjia.adapter.rest.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.shared.Fault;

/**
 * The fields that addresses name, in the path and after the question mark. The fields of a record within a record stand
 * beside the others; where a page goes on is called {@code cursor}.
 */
public final class AddressFields {

    /** What the component of a query is called that says where a page goes on. */
    public static final String AFTER = "after";

    /** What addresses call it. */
    public static final String CURSOR = "cursor";

    /** What an address calls by the name that only the record has for it is refused as this. */
    private static final String UNKNOWN = "?";

    private static final String LIMIT = "limit";
    private static final String DEFAULT_LIMIT = "50";

    private AddressFields() {}

    /** One field, in the record that has it. */
    public record Field(RecordComponent component, Optional<RecordComponent> holder) {

        /** What addresses call it. */
        public String name() {
            return component.getName().equals(AFTER) ? CURSOR : component.getName();
        }

        /** Whether it may stand several times. */
        public boolean isMany() {
            return Collection.class.isAssignableFrom(component.getType());
        }

        private Scalar scalar() {
            Type type = component.getGenericType();
            Type single =
                    type instanceof ParameterizedType container ? container.getActualTypeArguments()[0] : type;
            return Scalar.of((Class<?>) single);
        }
    }

    /** The fields that an address may name for a record, by name. */
    public static Map<String, Field> of(Class<? extends Record> type) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            List<Field> found = new ArrayList<>();
            if (component.getType().isRecord()) {
                for (RecordComponent inner : component.getType().getRecordComponents()) {
                    found.add(new Field(inner, Optional.of(component)));
                }
            } else {
                found.add(new Field(component, Optional.empty()));
            }
            found.forEach(field -> fields.put(field.name(), field));
        }
        return fields;
    }

    /** The parameters as the object that a record is read from; what the record does not know stays, to be refused. */
    public static ObjectNode object(Class<? extends Record> type, Map<String, List<String>> parameters) {
        Map<String, Field> fields = of(type);
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        fields.values().stream()
                .flatMap(field -> field.holder().stream())
                .forEach(holder -> object.putObject(holder.getName()));
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        if (fields.containsKey(LIMIT)) {
            all.putIfAbsent(LIMIT, List.of(DEFAULT_LIMIT));
        }
        Set<String> components = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        all.forEach((name, values) -> Optional.ofNullable(fields.get(name))
                .ifPresentOrElse(
                        field -> put(object, field, values),
                        () -> object.put(components.contains(name) ? UNKNOWN : name, "")));
        return object;
    }

    private static void put(ObjectNode object, Field field, List<String> values) {
        ObjectNode target = field.holder()
                .map(holder -> object.withObjectProperty(holder.getName()))
                .orElse(object);
        target.set(field.component().getName(), node(field, values));
    }

    /** A list where several stand; a record refuses it where one should. */
    private static JsonNode node(Field field, List<String> values) {
        if (!field.isMany() && values.size() == 1) {
            return field.scalar().ofAddress(values.get(0));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> list.add(field.scalar().ofAddress(value)));
        return list;
    }

    /** A fault in the terms of the address. */
    public static Fault renamed(Fault fault) {
        String location = fault.location().substring(fault.location().lastIndexOf('.') + 1);
        return new Fault(location.equals(AFTER) ? CURSOR : location, fault.code(), fault.values());
    }
}
