package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shows schemas: named ones as sections with a table of fields, and wherever one is used, its name or form in short. */
final class SchemaHtml {

    private static final String REF = "$ref";
    private static final List<String> BOUNDS = List.of(
            "format", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "default", "pattern");

    private final Words words;

    SchemaHtml(Words words) {
        this.words = words;
    }

    /** A named schema. */
    Html section(String name, JsonNode schema) {
        Html section = Html.text(name).in("h3");
        String described = words.of(schema, "description");
        if (!described.isEmpty()) {
            section.add(Html.prose(described));
        }
        section.add(body(schema));
        return section.in("section", anchor(name));
    }

    private Html body(JsonNode schema) {
        if (schema.has("properties")) {
            return fields(schema);
        }
        if (!schema.has("oneOf")) {
            return inShort(schema).in("p");
        }
        Html members = Html.empty();
        schema.path("oneOf").forEach(member -> members.add(inShort(member).in("li")));
        return members.in("ul");
    }

    private Html fields(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        Html rows = Tables.head(words, "name", "form", "required", "meaning");
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            rows.add(Tables.row(
                    Html.text(field.getKey()).in("code"),
                    inShort(field.getValue()),
                    Html.text(required.contains(field.getKey()) ? words.word("yes") : ""),
                    Html.text(words.of(field.getValue(), "description"))));
        }
        return rows.in("table");
    }

    /** A schema in short: a link to a named one, or its type with its bounds. */
    Html inShort(JsonNode schema) {
        if (schema.has(REF)) {
            String name = nameOf(schema.path(REF).asText());
            return Html.link("#" + anchor(name), name);
        }
        if (schema.path("type").asText().equals("array")) {
            return Html.text(words.word("list") + " ").add(inShort(schema.path("items")));
        }
        Html form = Html.text(schema.path("type").asText());
        for (String bound : BOUNDS) {
            if (schema.has(bound)) {
                form.add(Html.text(" " + bound + " "))
                        .add("code", schema.path(bound).asText());
            }
        }
        schema.path("enum")
                .forEach(word ->
                        form.add(Html.text(" ")).add(Html.text(word.asText()).in("code")));
        schema.path("examples")
                .forEach(example ->
                        form.add(Html.text(" " + words.word("such-as") + " ")).add("code", example.asText()));
        return form;
    }

    /** The last word of a reference. */
    static String nameOf(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String anchor(String name) {
        return "schema-" + name;
    }
}
