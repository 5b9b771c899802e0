package org.guanjia.bootstrap.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * What the kept OpenAPI document says that answers are like. Here it is taken at its word: a status, a header or a field that it
 * does not declare is as wrong as one that is missing.
 */
final class Described {

    private static final String REF = "$ref";
    private static final String COMPONENTS = "components";
    private static final Pattern NAME_IN_PATH = Pattern.compile("\\{\\w+}");

    /** What OpenAPI adds to schemas says nothing of what is valid. */
    private final JsonSchemaFactory factory = JsonSchemaFactory.builder(
                    JsonSchemaFactory.getInstance(VersionFlag.V202012))
            .metaSchema(JsonMetaSchema.builder(JsonMetaSchema.getV202012())
                    .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                    .build())
            .build();

    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonNode document;

    private Described(JsonNode document) {
        this.document = document;
    }

    /** The document of this version. */
    static Described byTheDocument() {
        return by(kept());
    }

    /** Another document. */
    static Described by(JsonNode document) {
        JsonNode closed = document.deepCopy();
        close(closed.path(COMPONENTS).path("schemas"));
        return new Described(closed);
    }

    /** The document itself. */
    static JsonNode kept() {
        try (InputStream kept = Described.class.getResourceAsStream("/org/guanjia/adapter/rest/openapi.json")) {
            return new ObjectMapper().readTree(kept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lets every object have only the fields that are declared. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("properties").isObject()) {
            object.put("additionalProperties", false);
        }
        node.forEach(Described::close);
    }

    /** One answer. */
    record Answer(String method, String path, int status, Map<String, List<String>> headers, String body) {

        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst();
        }
    }

    /** Everything in which an answer is other than described; nothing is said of addresses that are not described. */
    List<String> faultsOf(Answer answer) {
        return operation(answer)
                .map(operation -> faultsOf(answer, operation))
                .orElseGet(() -> answer.status() < 400 ? List.of("nothing is described there") : List.of());
    }

    private List<String> faultsOf(Answer answer, JsonNode operation) {
        JsonNode response = resolved(operation.path("responses").path(Integer.toString(answer.status())));
        if (response.isMissingNode()) {
            return List.of("status " + answer.status() + " is not declared");
        }
        List<String> faults = new ArrayList<>();
        response.path("headers").properties().forEach(header -> {
            JsonNode declared = resolved(header.getValue());
            answer.header(header.getKey())
                    .ifPresentOrElse(
                            given -> faults.addAll(valid(declared.path("schema"), asJson(declared, given))),
                            () -> faults.add("header " + header.getKey() + " is missing"));
        });
        faults.addAll(faultsOfBody(answer, response.path("content")));
        return faults;
    }

    private List<String> faultsOfBody(Answer answer, JsonNode content) {
        String type = answer.header("Content-Type").orElse("none").split(";", 2)[0];
        JsonNode declared = content.path(type);
        if (declared.isMissingNode()) {
            return List.of("media type " + type + " is not declared");
        }
        return type.endsWith("json") ? valid(declared.path("schema"), answer.body()) : List.of();
    }

    private static String asJson(JsonNode header, String given) {
        boolean isNumber = header.path("schema").path("type").asText().equals("integer");
        return isNumber ? given : "\"" + given.replace("\"", "\\\"") + "\"";
    }

    private List<String> valid(JsonNode schema, String json) {
        return schemas
                .computeIfAbsent(schema.toString(), text -> compiled(schema))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private JsonSchema compiled(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set(COMPONENTS, document.path(COMPONENTS));
        return factory.getSchema(
                whole,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private JsonNode resolved(JsonNode described) {
        return described.has(REF) ? document.at(described.path(REF).asText().substring(1)) : described;
    }

    /** The operation that the address means: of several, the one with fewer names in its path. */
    private Optional<JsonNode> operation(Answer answer) {
        String method = answer.method().toLowerCase(Locale.ROOT);
        return document.path("paths").properties().stream()
                .filter(path -> path.getValue().has(method))
                .filter(path -> matches(path.getKey(), answer.path()))
                .min(Comparator.comparingLong(
                        path -> NAME_IN_PATH.matcher(path.getKey()).results().count()))
                .map(path -> path.getValue().path(method));
    }

    private static boolean matches(String template, String path) {
        return path.matches(NAME_IN_PATH.matcher(template).replaceAll("[^/]+"));
    }
}
