package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;

/** Shows operations, each as a section. */
final class OperationHtml {

    private static final String REF = "$ref";
    private static final String DESCRIPTION = "description";

    private final JsonNode document;
    private final Words words;
    private final SchemaHtml schemas;

    OperationHtml(JsonNode document, Words words, SchemaHtml schemas) {
        this.document = document;
        this.words = words;
        this.schemas = schemas;
    }

    Html section(String path, String method, JsonNode operation) {
        Html section = Html.text(words.of(operation, "summary")).in("h3");
        section.add("pre", method.toUpperCase(Locale.ROOT) + " " + path);
        section.add(Html.prose(words.of(operation, DESCRIPTION)));
        if (operation.path("security").isArray()) {
            section.add("p", words.word("public"));
        }
        if (operation.has("parameters")) {
            section.add(parameters(operation.path("parameters")));
        }
        if (operation.has("requestBody")) {
            section.add(body(operation.path("requestBody")));
        }
        section.add(answers(operation.path("responses")));
        return section.in("section", operation.path("operationId").asText());
    }

    private Html parameters(JsonNode parameters) {
        Html rows = Tables.head(words, "parameter", "place", "required", "form", "meaning");
        for (JsonNode given : parameters) {
            JsonNode parameter = resolved(given);
            rows.add(Tables.row(
                    Html.text(parameter.path("name").asText()).in("code"),
                    Html.text(words.word("in-" + parameter.path("in").asText())),
                    Html.text(parameter.path("required").asBoolean() ? words.word("yes") : ""),
                    schemas.inShort(parameter.path("schema")),
                    Html.text(words.of(parameter, DESCRIPTION))));
        }
        return rows.in("table");
    }

    private Html body(JsonNode body) {
        Html shown = Html.text(words.word("body")).in("h4");
        for (Map.Entry<String, JsonNode> content : body.path("content").properties()) {
            Html kind = Html.text(content.getKey()).in("code").add(Html.text(" "));
            shown.add(
                    kind.add(schemas.inShort(content.getValue().path("schema"))).in("p"));
            content.getValue()
                    .path("examples")
                    .forEach(example -> shown.add("pre", example.path("value").toPrettyString()));
        }
        return shown;
    }

    private Html answers(JsonNode responses) {
        Html rows = Tables.head(words, "status", "meaning", "form");
        for (Map.Entry<String, JsonNode> answer : responses.properties()) {
            JsonNode response = resolved(answer.getValue());
            boolean isShared = answer.getValue().has(REF);
            Html forms = Html.empty();
            if (isShared) {
                String name = SchemaHtml.nameOf(answer.getValue().path(REF).asText());
                forms.add(Html.link("#" + problemAnchor(name), name));
            } else {
                response.path("content")
                        .properties()
                        .forEach(content -> forms.add(Html.text(content.getKey() + " "))
                                .add(schemas.inShort(content.getValue().path("schema"))));
            }
            rows.add(Tables.row(Html.text(answer.getKey()), Html.text(words.of(response, DESCRIPTION)), forms));
        }
        return Html.text(words.word("answers")).in("h4").add(rows.in("table"));
    }

    /** A problem that operations share, with its examples in the page's language. */
    Html problem(String name, JsonNode response) {
        Html section = Html.text(name).in("h3").add("p", words.of(response, DESCRIPTION));
        String ending = "." + words.language().toLanguageTag();
        response.path("content")
                .path("application/problem+json")
                .path("examples")
                .properties()
                .forEach(example -> {
                    if (example.getKey().endsWith(ending)) {
                        section.add("pre", example.getValue().path("value").toPrettyString());
                    }
                });
        return section.in("section", problemAnchor(name));
    }

    private JsonNode resolved(JsonNode described) {
        return described.has(REF) ? document.at(described.path(REF).asText().substring(1)) : described;
    }

    private static String problemAnchor(String name) {
        return "problem-" + name;
    }
}
