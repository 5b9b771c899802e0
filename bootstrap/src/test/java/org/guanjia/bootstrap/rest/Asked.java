package org.guanjia.bootstrap.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An operation of the document, and how its examples ask it. */
record Asked(String path, String method, JsonNode operation) {

    private static final String ROOT = "/api/v1";
    private static final JsonNode DOCUMENT = Described.kept();

    /** Every operation of a use case. */
    static Stream<Asked> all() {
        List<Asked> all = new ArrayList<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> all.add(new Asked(path.getKey(), method.getKey(), method.getValue()))));
        return all.stream().filter(asked -> asked.path().startsWith(ROOT));
    }

    boolean isGet() {
        return method.equals("get");
    }

    boolean isUpload() {
        return !content().isEmpty() && !hasBody();
    }

    /** What its body is, the first that it may be. */
    String mediaType() {
        return content().fieldNames().next();
    }

    /** Whether a body of JSON comes with it. */
    boolean hasBody() {
        return content().has("application/json");
    }

    /** Whether it is for everybody. */
    boolean isPublic() {
        return operation.path("security").isArray();
    }

    /** Whether it changes something, and so needs a key. */
    boolean needsKey() {
        return operation.path("responses").has("409");
    }

    /** Whether members of staff must say which version they decided on. */
    boolean needsVersion() {
        return operation.path("responses").has("428");
    }

    /** Its body, as the example has it. */
    String body() {
        return hasBody()
                ? content().at("/application~1json/examples/typical/value").toString()
                : "";
    }

    /** Its address below the root, with that wish and else with examples. */
    String address(String wish) {
        StringBuilder query = new StringBuilder();
        String address = path.substring(ROOT.length()).replace("{wish}", wish);
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            if (parameter.path("in").asText().equals("path")) {
                address = address.replace("{" + name + "}", example(parameter.path("schema")));
            } else if (parameter.path("in").asText().equals("query")
                    && parameter.path("required").asBoolean()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(example(parameter.path("schema")));
            }
        }
        return address + query;
    }

    private static String example(JsonNode schema) {
        if (schema.path("type").asText().equals("integer")) {
            return "1";
        }
        if (schema.path("format").asText().equals("date")) {
            return "2026-10-20";
        }
        return DOCUMENT.at(schema.path("$ref").asText().substring(1))
                .path("examples")
                .path(0)
                .asText();
    }

    private JsonNode content() {
        return operation.path("requestBody").path("content");
    }

    @Override
    public String toString() {
        return operation.path("operationId").asText();
    }
}
