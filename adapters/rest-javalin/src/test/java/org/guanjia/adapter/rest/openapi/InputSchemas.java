package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.PublicOperations;
import org.guanjia.application.validation.DomainText;
import org.guanjia.application.validation.Parsed;

/** The schemas of what is asked, as {@code RecordReader} reads it and as the constraints have it. */
final class InputSchemas {

    private final Components components;
    private final Texts texts;

    InputSchemas(Components components, Texts texts) {
        this.components = components;
        this.texts = texts;
    }

    /** The schema of the body of an operation: its command or query without what stands in the path. */
    ObjectNode body(Operation operation) {
        Class<?> useCase = operation.useCase().useCase();
        String name = SchemaNames.of(useCase);
        Set<String> leftOut = new HashSet<>(operation.namesInPath());
        Set<String> kept = PublicOperations.fieldsKeptFrom(operation.audience());
        leftOut.addAll(kept);
        return components.ref(
                kept.isEmpty() ? name : "Public" + name,
                kept.isEmpty() ? useCase.getName() : "public " + useCase.getName(),
                schema -> write(schema, name, operation.useCase().input(), leftOut));
    }

    /** Whether a body may be left out. */
    static boolean mayBeLeftOut(Operation operation) {
        Set<String> inPath = Set.copyOf(operation.namesInPath());
        for (RecordComponent component : operation.useCase().input().getRecordComponents()) {
            if (!inPath.contains(component.getName()) && isRequired(component)) {
                return false;
            }
        }
        return true;
    }

    /** Whether requests must give that component. */
    static boolean isRequired(RecordComponent component) {
        Class<?> type = component.getType();
        if (Collection.class.isAssignableFrom(type)) {
            AnnotatedType list = component.getAnnotatedType();
            Size size = list.getAnnotation(Size.class);
            return list.isAnnotationPresent(NotEmpty.class) || (size != null && size.min() > 0);
        }
        return type != Optional.class;
    }

    private void write(ObjectNode schema, String name, Class<?> type, Set<String> leftOut) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            if (leftOut.contains(component.getName())) {
                continue;
            }
            ObjectNode property = of(component.getAnnotatedType());
            texts.describe(property, name, component.getName());
            properties.set(component.getName(), property);
            if (isRequired(component)) {
                schema.withArrayProperty("required").add(component.getName());
            }
        }
        schema.put("additionalProperties", false);
    }

    /** The schema of a component, a parameter or an element. */
    ObjectNode of(AnnotatedType type) {
        if (!(type instanceof AnnotatedParameterizedType container)) {
            return single(type);
        }
        AnnotatedType element = container.getAnnotatedActualTypeArguments()[0];
        Type raw = ((ParameterizedType) type.getType()).getRawType();
        if (raw == Optional.class) {
            return of(element);
        }
        ObjectNode list = node().put("type", "array");
        if (raw == Set.class) {
            list.put("uniqueItems", true);
        }
        if (type.isAnnotationPresent(NotEmpty.class)) {
            list.put("minItems", 1);
        }
        size(type, list, "minItems", "maxItems");
        return list.set("items", of(element));
    }

    private static void size(AnnotatedType type, ObjectNode schema, String least, String most) {
        Size size = type.getAnnotation(Size.class);
        if (size == null) {
            return;
        }
        if (size.min() > 0) {
            schema.put(least, size.min());
        }
        if (size.max() < Integer.MAX_VALUE) {
            schema.put(most, size.max());
        }
    }

    private ObjectNode single(AnnotatedType type) {
        Class<?> given = (Class<?>) type.getType();
        Parsed parsed = type.getAnnotation(Parsed.class);
        if (parsed != null) {
            return text(parsed.value());
        }
        if (given.isRecord()) {
            String name = SchemaNames.of(given);
            return components.ref(name, given.getName(), schema -> write(schema, name, given, Set.of()));
        }
        if (given == Integer.class) {
            return number(type);
        }
        ObjectNode schema = node().put("type", given == Boolean.class ? "boolean" : "string");
        if (given == Instant.class || given == LocalDate.class) {
            schema.put("format", given == Instant.class ? "date-time" : "date");
        } else if (given == String.class) {
            size(type, schema, "minLength", "maxLength");
        } else if (given != Boolean.class) {
            throw new IllegalStateException("Requests cannot give " + given);
        }
        return schema;
    }

    private ObjectNode text(DomainText constraint) {
        return KnownText.of(constraint)
                .map(components::ref)
                .or(() -> KnownWords.of(constraint).map(components::ref))
                .orElseThrow(() -> new IllegalStateException("No known text for " + constraint));
    }

    private static ObjectNode number(AnnotatedType type) {
        ObjectNode schema = node().put("type", "integer").put("format", "int32");
        Min least = type.getAnnotation(Min.class);
        if (least != null) {
            schema.put("minimum", least.value());
        }
        Max most = type.getAnnotation(Max.class);
        if (most != null) {
            schema.put("maximum", most.value());
        }
        return schema;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
