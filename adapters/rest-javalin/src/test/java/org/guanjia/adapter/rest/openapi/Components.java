package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The schemas that have a name of their own, each described once. */
final class Components {

    private static final String PLACE = "#/components/schemas/";

    private final Map<String, ObjectNode> schemas = new TreeMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Texts texts;

    Components(Texts texts) {
        this.texts = texts;
    }

    /**
     * A reference to the schema of that name, which is written on its first use.
     *
     * @param owner what it is the schema of
     * @throws IllegalStateException if something else has that name
     */
    ObjectNode ref(String name, String owner, Consumer<ObjectNode> writing) {
        String first = owners.putIfAbsent(name, owner);
        if (first == null) {
            ObjectNode schema = JsonNodeFactory.instance.objectNode();
            schemas.put(name, schema);
            texts.describe(schema, name);
            writing.accept(schema);
        } else if (!first.equals(owner)) {
            throw new IllegalStateException("Schema " + name + " is the one of " + first + " and of " + owner);
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", PLACE + name);
    }

    /** A reference to the schema of a text. */
    ObjectNode ref(KnownText text) {
        return ref(text.schemaName(), text.name(), schema -> schema.setAll(text.schema()));
    }

    /** A reference to the schema of an enum's names. */
    ObjectNode ref(Class<? extends Enum<?>> words) {
        return ref(SchemaNames.of(words), words.getName(), schema -> {
            schema.put("type", "string");
            for (Enum<?> word : words.getEnumConstants()) {
                schema.withArrayProperty("enum").add(word.name());
            }
        });
    }

    /** What that reference, or schema, says. */
    ObjectNode resolved(ObjectNode schema) {
        return schema.has("$ref") ? schemas.get(schema.path("$ref").asText().substring(PLACE.length())) : schema;
    }

    /** All of them, by name. */
    ObjectNode all() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        schemas.forEach(all::set);
        return all;
    }
}
