package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What operations share: parameters, headers, problems, and how callers are known. */
final class SharedParts {

    private static final String SCHEMA = "schema";

    private final Texts texts;

    SharedParts(Texts texts) {
        this.texts = texts;
    }

    ObjectNode parameters() {
        ObjectNode all = node();
        all.set("IdempotencyKey", parameter("Idempotency-Key", true, "^[!-~]{1,200}$", "6f1c0f2e-5b0a-4f0e-9d6e"));
        all.set(
                "PublicKey",
                parameter("Idempotency-Key", true, "^[!-~]{22,200}$", "6f1c0f2e-5b0a-4f0e-9d6e-2f6a1b3c4d5e"));
        all.set("FollowUpCode", parameter("Follow-Up-Code", true, "^.{13,40}$", "0123-4567-89ABC"));
        all.set("CaseNumber", number());
        all.set(
                "ContentDisposition",
                parameter(
                        "Content-Disposition",
                        false,
                        "^attachment; *filename\\*=UTF-8''.+$",
                        "attachment; filename*=UTF-8''%E5%B1%8B%E9%A1%B6.jpg"));
        all.set("IfMatch", parameter("If-Match", true, "^\"[0-9]{1,18}\"$", "\"7\""));
        all.set("IfMatchOfStaff", parameter("If-Match", false, "^\"[0-9]{1,18}\"$", "\"7\""));
        all.set(
                "ContentDigest",
                parameter(
                        "Content-Digest",
                        true,
                        "^sha-256=:[A-Za-z0-9+/]{43}=:$",
                        "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:"));
        all.set("AcceptLanguage", parameter("Accept-Language", false, "^.{1,200}$", "zh-CN"));
        all.set("RequestId", parameter("X-Request-Id", false, "^[A-Za-z0-9._-]{8,64}$", "portal-0001"));
        all.properties()
                .forEach(named -> texts.say((ObjectNode) named.getValue(), "description", "shared." + named.getKey()));
        return all;
    }

    private static ObjectNode parameter(String name, boolean required, String pattern, String example) {
        ObjectNode parameter = node().put("name", name).put("in", "header").put("required", required);
        parameter.set(SCHEMA, text(pattern, example));
        return parameter;
    }

    private static ObjectNode number() {
        ObjectNode parameter = node().put("name", "wish").put("in", "path").put("required", true);
        parameter.set(SCHEMA, text("^W-[0-9]{9}-[0-9]{4}-[0-9]{6,}-[0-9A-Z]$", "W-441900105-2026-000123-C"));
        return parameter;
    }

    ObjectNode headers() {
        ObjectNode all = node();
        all.set("RequestId", header(text("^[A-Za-z0-9._-]{8,64}$", "01K7ZZZZZZ0000000000000001")));
        all.set("ETag", header(text("^\"[0-9]{1,18}\"$", "\"7\"")));
        all.set("Location", header(text("^/api/v1/.+$", "/api/v1/wishes/441900105-01K7ZZZZZZ0000000000000001")));
        all.set("ContentDisposition", header(text("^attachment; filename=\".+\"$", "attachment; filename=\"1\"")));
        all.set("ContentLanguage", header(text("^(?:zh-CN|en)$", "zh-CN")));
        all.set("WwwAuthenticate", header(text("^Bearer", "Bearer")));
        all.set("RetryAfter", header(node().put("type", "integer").put("minimum", 1)));
        all.properties()
                .forEach(named -> texts.say((ObjectNode) named.getValue(), "description", "header." + named.getKey()));
        return all;
    }

    private static ObjectNode header(ObjectNode schema) {
        return node().put("required", true).set(SCHEMA, schema);
    }

    private static ObjectNode text(String pattern, String example) {
        ObjectNode schema = node().put("type", "string").put("pattern", pattern);
        schema.putArray("examples").add(example);
        return schema;
    }

    ObjectNode responses(ObjectNode problem, List<ProblemExample> examples) {
        ObjectNode all = node();
        Statuses.names().forEach((status, name) -> all.set(name, response(status, name, problem, examples)));
        return all;
    }

    private ObjectNode response(int status, String name, ObjectNode problem, List<ProblemExample> examples) {
        ObjectNode response = node();
        texts.say(response, "description", "problem." + name);
        ObjectNode headers = response.putObject("headers");
        reference(headers, "X-Request-Id", "RequestId");
        reference(headers, "Content-Language", "ContentLanguage");
        if (status == 401) {
            reference(headers, "WWW-Authenticate", "WwwAuthenticate");
        }
        if (status == 429 || status == 503) {
            reference(headers, "Retry-After", "RetryAfter");
        }
        ObjectNode content = response.putObject("content").putObject("application/problem+json");
        content.set(SCHEMA, problem);
        ObjectNode shown = content.putObject("examples");
        examples.stream()
                .filter(example -> example.status() == status)
                .forEach(example -> shown.putObject(example.name()).set("value", example.problem()));
        return response;
    }

    private static void reference(ObjectNode headers, String name, String header) {
        headers.putObject(name).put("$ref", "#/components/headers/" + header);
    }

    ObjectNode securitySchemes() {
        ObjectNode all = node();
        ObjectNode bearer = all.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        texts.say(bearer, "description", "security.bearer");
        return all;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
