package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guanjia.adapter.rest.json.ReadModels;
import org.guanjia.adapter.rest.json.TextForms;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.view.Views;

/** The schemas of what is answered, as {@link ReadModels} writes it. */
final class AnswerSchemas {

    private final Components components;
    private final Texts texts;

    AnswerSchemas(Components components, Texts texts) {
        this.components = components;
        this.texts = texts;
    }

    /** The schema of what an operation shows of its answer. */
    ObjectNode shown(Operation operation) {
        return shown(operation.useCase().output(), operation.audience() != Audience.IDENTIFIED);
    }

    private ObjectNode shown(Type answer, boolean resident) {
        Type one = Views.typeOf(answer, resident);
        if (!Views.isPage(answer)) {
            return of(one, Map.of());
        }
        String name = nameOf(one, Map.of()) + "Page";
        return components.ref(name, "page of " + one.getTypeName(), schema -> {
            schema.put("type", "object");
            ObjectNode properties = schema.putObject("properties");
            properties.putObject("items").put("type", "array").set("items", of(one, Map.of()));
            ObjectNode next = properties.putObject("next").put("type", "string");
            texts.describe(next, "Page", "next");
            schema.putArray("required").add("items");
        });
    }

    /** The schema of that type. */
    ObjectNode of(Type type) {
        return of(type, Map.of());
    }

    private ObjectNode of(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return of(bound.get(variable), bound);
        }
        if (!(type instanceof ParameterizedType container)) {
            return ofClass((Class<?>) type, bound);
        }
        Class<?> raw = (Class<?>) container.getRawType();
        Type element = container.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return of(element, bound);
        }
        if (Collection.class.isAssignableFrom(raw)) {
            ObjectNode list = node().put("type", "array");
            if (Set.class.isAssignableFrom(raw)) {
                list.put("uniqueItems", true);
            }
            return list.set("items", of(element, bound));
        }
        Map<TypeVariable<?>, Type> inside = new HashMap<>();
        for (Class<?> member : Stream.concat(Stream.of(raw), Members.of(raw)).toList()) {
            Arrays.stream(member.getTypeParameters())
                    .forEach(variable -> inside.put(variable, resolved(element, bound)));
        }
        return ofClass(raw, inside);
    }

    private static Type resolved(Type type, Map<TypeVariable<?>, Type> bound) {
        return type instanceof TypeVariable<?> variable ? bound.get(variable) : type;
    }

    private ObjectNode ofClass(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (type == String.class) {
            return node().put("type", "string");
        }
        if (type == boolean.class || type == Boolean.class) {
            return node().put("type", "boolean");
        }
        if (type == int.class || type == Integer.class) {
            return node().put("type", "integer").put("format", "int32");
        }
        if (type == long.class) {
            return node().put("type", "integer").put("format", "int64");
        }
        if (type == Instant.class || type == LocalDate.class) {
            return node().put("type", "string").put("format", type == Instant.class ? "date-time" : "date");
        }
        if (type == JsonNode.class) {
            return node().put("type", "object").put("additionalProperties", true);
        }
        if (TextForms.of(type).isPresent()) {
            return components.ref(
                    KnownText.of(type).orElseThrow(() -> new IllegalStateException("No known text for " + type)));
        }
        return ofName(type, bound);
    }

    private ObjectNode ofName(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (type.isEnum()) {
            @SuppressWarnings("unchecked") // an enum's class is one of its own
            Class<? extends Enum<?>> words = (Class<? extends Enum<?>>) type;
            return components.ref(words);
        }
        String name = nameOf(type, bound);
        if (type.isSealed()) {
            return components.ref(name, name + type, schema -> writeFamily(schema, type, bound));
        }
        if (type.isRecord()) {
            return components.ref(name, name + type, schema -> writeRecord(schema, name, type, bound));
        }
        throw new IllegalStateException("Answers cannot show " + type);
    }

    private void writeFamily(ObjectNode schema, Class<?> family, Map<TypeVariable<?>, Type> bound) {
        ArrayNode members = schema.putArray("oneOf");
        ObjectNode mapping = schema.putObject("discriminator")
                .put("propertyName", ReadModels.MEMBER)
                .putObject("mapping");
        Members.of(family).forEach(member -> {
            ObjectNode ref = ofClass(member, bound);
            members.add(ref);
            mapping.put(ReadModels.nameOf(member), ref.path("$ref").asText());
            nameMember(components.resolved(ref), member);
        });
    }

    private static void nameMember(ObjectNode schema, Class<?> member) {
        ObjectNode properties = (ObjectNode) schema.path("properties");
        if (!properties.has(ReadModels.MEMBER)) {
            properties
                    .putObject(ReadModels.MEMBER)
                    .put("type", "string")
                    .putArray("enum")
                    .add(ReadModels.nameOf(member));
            schema.withArrayProperty("required").insert(0, ReadModels.MEMBER);
        }
    }

    private void writeRecord(ObjectNode schema, String name, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode property = of(component.getGenericType(), bound);
            texts.describe(property, name, component.getName());
            properties.set(component.getName(), property);
            if (component.getType() != Optional.class) {
                schema.withArrayProperty("required").add(component.getName());
            }
        }
    }

    private static String nameOf(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof TypeVariable<?> variable) {
            return nameOf(bound.get(variable), Map.of());
        }
        if (type instanceof ParameterizedType generic) {
            return SchemaNames.of((Class<?>) generic.getRawType()) + nameOf(generic.getActualTypeArguments()[0], bound);
        }
        Class<?> named = (Class<?>) type;
        boolean usesIt = Members.shows(named);
        String argument = usesIt ? nameOf(bound.get(named.getTypeParameters()[0]), bound) : "";
        return SchemaNames.of(named) + argument;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The members of a sealed family, those of families within it included. */
    private static final class Members {
        static Stream<Class<?>> of(Class<?> family) {
            return family.isSealed()
                    ? Arrays.stream(family.getPermittedSubclasses()).flatMap(Members::orItself)
                    : Stream.empty();
        }

        private static Stream<Class<?>> orItself(Class<?> member) {
            return member.isSealed() ? of(member) : Stream.of(member);
        }

        /** Whether something of its type parameter is shown. */
        static boolean shows(Class<?> type) {
            return type.getTypeParameters().length > 0
                    && Stream.concat(Stream.of(type), of(type))
                            .filter(Class::isRecord)
                            .anyMatch(member -> member.getRecordComponents().length > 0);
        }
    }
}
