package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.adapter.rest.json.AddressFields;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operation.Audience;
import org.guanjia.adapter.rest.operation.Operation.Kind;
import org.guanjia.application.access.Role;
import org.guanjia.application.port.TableFormat;
import org.guanjia.application.usecase.Download;
import org.guanjia.domain.evidence.EvidenceType;

/** Describes operations by their use cases. */
final class OperationWriter {

    private static final Pattern AFTER_HYPHEN = Pattern.compile("-(\\p{Ll})");
    private static final String OF_THE_PUBLIC = "/public/";
    private static final String LIMIT = "limit";
    private static final int LIMIT_WITHOUT = 50;
    private static final List<String> IMPORTING = List.of("through", "dryRun");

    private final InputSchemas inputs;
    private final AnswerSchemas answers;
    private final Components components;
    private final Examples examples;
    private final Texts texts;

    OperationWriter(Components components, Texts texts, Texts ofSchemas) {
        this.components = components;
        this.texts = texts;
        this.inputs = new InputSchemas(components, ofSchemas);
        this.answers = new AnswerSchemas(components, ofSchemas);
        this.examples = new Examples(components);
    }

    /** What an operation is called. */
    static String operationId(Operation operation) {
        String id = operation.useCase().id();
        return operationId(operation.path().startsWith(OF_THE_PUBLIC) ? "public-" + id : id);
    }

    /** What the operation of a use case is called that stands apart from those of the public. */
    static String operationId(String useCase) {
        return AFTER_HYPHEN.matcher(useCase).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    ObjectNode write(Operation operation) {
        ObjectNode written = node();
        String id = operation.useCase().id();
        written.putArray("tags").add(Tags.of(operation.path()));
        written.put("operationId", operationId(operation));
        texts.say(written, "summary", id + ".summary");
        texts.say(written, "description", id + ".description");
        if (operation.audience() == Audience.IDENTIFIED) {
            sayRoles(written, operation);
        } else {
            written.putArray("security");
        }
        parameters(written.putArray("parameters"), operation);
        body(operation).ifPresent(body -> written.set("requestBody", body));
        written.set("responses", responses(operation));
        return written;
    }

    private static void sayRoles(ObjectNode written, Operation operation) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(operation.useCase().roles()::contains)
                .toList();
        String names = roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", "));
        written.put("description", written.path("description").asText() + "\n\nRoles: " + names + ".");
        String chinese = "x-description" + Texts.CHINESE;
        written.put(chinese, written.path(chinese).asText() + "\n\n角色：" + names + "。");
        roles.forEach(role -> written.withArrayProperty("x-roles").add(role.name()));
    }

    private void parameters(ArrayNode parameters, Operation operation) {
        Map<String, AddressFields.Field> fields =
                AddressFields.of(operation.useCase().input());
        boolean byCode = operation.audience() == Audience.HOLDER;
        operation
                .namesInPath()
                .forEach(name -> parameters.add(byCode ? shared("CaseNumber") : parameter("path", fields.get(name))));
        if (byCode) {
            parameters.add(shared("FollowUpCode"));
        }
        if (operation.isGet()) {
            fields.values().stream()
                    .filter(field -> !operation.namesInPath().contains(field.name()))
                    .forEach(field -> parameters.add(parameter("query", field)));
        }
        if (operation.kind() == Kind.IMPORTS) {
            IMPORTING.forEach(
                    name -> parameters.add(parameter("query", fields.get(name)).put("required", false)));
        } else if (operation.useCase().changes()) {
            parameters.add(shared(operation.audience() == Audience.ANYBODY ? "PublicKey" : "IdempotencyKey"));
        }
        if (operation.needsVersion()) {
            boolean onlyStaff = operation.useCase().roles().stream().allMatch(Role::isStaff);
            parameters.add(shared(onlyStaff ? "IfMatch" : "IfMatchOfStaff"));
        }
        if (operation.kind() == Kind.UPLOADS) {
            parameters.add(shared("ContentDigest"));
            parameters.add(shared("ContentDisposition"));
        }
        parameters.add(shared("AcceptLanguage"));
        parameters.add(shared("RequestId"));
    }

    private ObjectNode parameter(String place, AddressFields.Field field) {
        ObjectNode parameter = node().put("name", field.name()).put("in", place);
        texts.say(parameter, "description", "parameter." + field.name());
        boolean hasDefault = field.name().equals(LIMIT);
        parameter.put("required", place.equals("path") || (InputSchemas.isRequired(field.component()) && !hasDefault));
        ObjectNode schema = inputs.of(field.component().getAnnotatedType());
        if (hasDefault) {
            schema.put("default", LIMIT_WITHOUT);
        }
        return parameter.set("schema", schema);
    }

    private static ObjectNode shared(String parameter) {
        return node().put("$ref", "#/components/parameters/" + parameter);
    }

    private Optional<ObjectNode> body(Operation operation) {
        return switch (operation.kind()) {
            case READS, DOWNLOADS -> Optional.empty();
            case UPLOADS -> Optional.of(file());
            case IMPORTS -> Optional.of(lines());
            case ASKS, CREATES, CHANGES, ORDERS -> json(operation);
        };
    }

    private Optional<ObjectNode> json(Operation operation) {
        if (operation.useCase().input().getRecordComponents().length
                == operation.namesInPath().size()) {
            return Optional.empty();
        }
        ObjectNode schema = inputs.body(operation);
        ObjectNode body = node().put("required", !InputSchemas.mayBeLeftOut(operation));
        ObjectNode content = body.putObject("content").putObject("application/json");
        content.set("schema", schema);
        content.putObject("examples").putObject("typical").set("value", examples.of(schema));
        return Optional.of(body);
    }

    private ObjectNode file() {
        ObjectNode body = node();
        texts.say(body, "description", "upload.body");
        body.put("required", true);
        body.putObject("content")
                .putObject("application/octet-stream")
                .putObject("schema")
                .put("type", "string")
                .put("format", "binary");
        return body;
    }

    private ObjectNode lines() {
        ObjectNode body = node();
        texts.say(body, "description", "import.body");
        body.put("required", true);
        ObjectNode content = body.putObject("content");
        List.of("text/csv", "application/x-ndjson")
                .forEach(type -> content.putObject(type).putObject("schema").put("type", "string"));
        return body;
    }

    private ObjectNode responses(Operation operation) {
        ObjectNode responses = node();
        boolean makes = operation.kind() == Kind.CREATES || operation.kind() == Kind.UPLOADS;
        responses.set(makes ? "201" : "200", success(operation, makes));
        Statuses.of(operation)
                .forEach(status -> responses
                        .putObject(Integer.toString(status))
                        .put(
                                "$ref",
                                "#/components/responses/" + Statuses.names().get(status)));
        return responses;
    }

    private ObjectNode success(Operation operation, boolean makes) {
        ObjectNode response = node();
        texts.say(response, "description", "answer." + operation.kind().name().toLowerCase(Locale.ROOT));
        ObjectNode headers = response.putObject("headers");
        headers.set("X-Request-Id", header("RequestId"));
        ObjectNode content = response.putObject("content");
        if (operation.kind() == Kind.DOWNLOADS) {
            headers.set("Content-Disposition", header("ContentDisposition"));
            mediaTypes(operation)
                    .forEach(type -> content.putObject(type)
                            .putObject("schema")
                            .put("type", "string")
                            .put("format", "binary"));
            return response;
        }
        ObjectNode schema = answers.shown(operation);
        content.putObject("application/json").set("schema", schema);
        if (components.resolved(schema).path("properties").has("version")) {
            headers.set("ETag", header("ETag"));
        }
        if (makes) {
            headers.set("Location", header("Location"));
        }
        return response;
    }

    private static Stream<String> mediaTypes(Operation operation) {
        return operation.useCase().output() == Download.class
                ? Stream.of(TableFormat.values()).map(TableFormat::mediaType)
                : Stream.of(EvidenceType.values()).map(EvidenceType::mediaType);
    }

    private static ObjectNode header(String name) {
        return node().put("$ref", "#/components/headers/" + name);
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
