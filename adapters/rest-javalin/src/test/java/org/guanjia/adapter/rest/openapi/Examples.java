package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;

/** Examples of what schemas describe: those written by hand in {@code examples.json}, by schema, and else what the form gives. */
final class Examples {

    private final Components components;
    private final JsonNode written;

    Examples(Components components) {
        this.components = components;
        try (InputStream file = Examples.class.getResourceAsStream("examples.json")) {
            this.written = new ObjectMapper().readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the schemas that have a written example. */
    Iterator<String> written() {
        return written.fieldNames();
    }

    /** An example of what the schema, or reference to one, describes. */
    JsonNode of(ObjectNode schema) {
        String reference = schema.path("$ref").asText();
        String name = reference.substring(reference.lastIndexOf('/') + 1);
        ObjectNode described = components.resolved(schema);
        if (written.has(name)) {
            return written.path(name);
        }
        if (described.has("examples")) {
            return described.path("examples").path(0);
        }
        if (described.has("enum")) {
            return described.path("enum").path(0);
        }
        return switch (described.path("type").asText()) {
            case "object" -> object(described);
            case "array" -> list(described);
            case "boolean" -> BooleanNode.TRUE;
            case "integer" -> IntNode.valueOf(1);
            default -> text(described);
        };
    }

    private ObjectNode object(ObjectNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            object.set(property.getKey(), of((ObjectNode) property.getValue()));
        }
        return object;
    }

    private ArrayNode list(ObjectNode schema) {
        return JsonNodeFactory.instance.arrayNode().add(of((ObjectNode) schema.path("items")));
    }

    private static JsonNode text(ObjectNode schema) {
        return TextNode.valueOf(
                switch (schema.path("format").asText()) {
                    case "date" -> "2026-10-20";
                    case "date-time" -> "2026-10-20T10:00:00+08:00";
                    default -> throw new IllegalStateException("No example of " + schema);
                });
    }
}
