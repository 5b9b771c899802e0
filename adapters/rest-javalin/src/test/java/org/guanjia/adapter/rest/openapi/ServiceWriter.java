package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Describes what the service tells about itself, to everybody. */
final class ServiceWriter {

    private static final String JSON = "application/json";
    private static final String HTML = "text/html";

    private final Texts texts;

    ServiceWriter(Texts texts) {
        this.texts = texts;
    }

    void write(ObjectNode paths, ObjectNode health) {
        ObjectNode live = operation(paths, "/health/live", "live");
        answer(live, "200", JSON, health);
        ObjectNode ready = operation(paths, "/health/ready", "ready");
        answer(ready, "200", JSON, health);
        answer(ready, "503", JSON, health);
        answer(operation(paths, "/metrics", "metrics"), "200", "text/plain", text());
        answer(operation(paths, "/openapi.json", "openapi"), "200", JSON, node().put("type", "object"));
        answer(operation(paths, "/docs", "docs"), "200", HTML, text());
        ObjectNode inLanguage = operation(paths, "/docs/{language}", "docs-in-language");
        ObjectNode language = inLanguage.putArray("parameters").addObject();
        language.put("name", "language").put("in", "path").put("required", true);
        texts.say(language, "description", "parameter.language");
        ObjectNode schema = language.putObject("schema").put("type", "string");
        schema.putArray("enum").add("zh-CN").add("en");
        answer(inLanguage, "200", HTML, text());
        problem(inLanguage, "404", "NotFound");
        paths.properties().stream()
                .filter(path -> !path.getKey().startsWith("/api/"))
                .map(path -> (ObjectNode) path.getValue().path("get"))
                .forEach(operation -> problem(operation, "500", "Failed"));
    }

    private ObjectNode operation(ObjectNode paths, String path, String id) {
        ObjectNode operation = paths.putObject(path).putObject("get");
        operation.putArray("tags").add(Tags.SERVICE);
        operation.put("operationId", OperationWriter.operationId("read-" + id));
        texts.say(operation, "summary", "service." + id + ".summary");
        texts.say(operation, "description", "service." + id + ".description");
        operation.putArray("security");
        operation.putObject("responses");
        return operation;
    }

    private void answer(ObjectNode operation, String status, String mediaType, ObjectNode schema) {
        ObjectNode response = ((ObjectNode) operation.path("responses")).putObject(status);
        texts.say(response, "description", "answer.service." + status);
        response.putObject("headers").putObject("X-Request-Id").put("$ref", "#/components/headers/RequestId");
        response.putObject("content").putObject(mediaType).set("schema", schema);
    }

    private static void problem(ObjectNode operation, String status, String name) {
        ((ObjectNode) operation.path("responses")).putObject(status).put("$ref", "#/components/responses/" + name);
    }

    private static ObjectNode text() {
        return node().put("type", "string");
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
