package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operations;

/** Describes everything that the service does over HTTP, in the terms of OpenAPI 3.1. */
public final class OpenApiWriter {

    private static final String ROOT = "/api/v1";

    private final Texts texts = Texts.ofOperations();
    private final Texts ofSchemas = Texts.ofSchemas();
    private final Components components = new Components(ofSchemas);
    private final AnswerSchemas answers = new AnswerSchemas(components, ofSchemas);
    private final OperationWriter operations = new OperationWriter(components, texts, ofSchemas);
    private final Type problem;
    private final Type health;
    private final List<ProblemExample> examples;

    /**
     * What the operations do not tell.
     *
     * @param problem what problems are
     * @param health what is answered about health
     * @param examples of problems, for every status
     */
    public OpenApiWriter(Type problem, Type health, List<ProblemExample> examples) {
        this.problem = problem;
        this.health = health;
        this.examples = List.copyOf(examples);
    }

    /** The whole document. */
    public ObjectNode write() {
        ObjectNode document = node().put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info").put("title", "Guanjia");
        info.put("version", "1");
        texts.say(info, "summary", "info.summary");
        texts.say(info, "description", "info.description");
        info.putObject("contact").put("name", "Guanjia");
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        document.putArray("security").addObject().putArray("bearer");
        Tags.all().forEach(tag -> {
            ObjectNode described =
                    document.withArrayProperty("tags").addObject().put("name", tag);
            texts.say(described, "description", "tag." + tag);
        });
        document.set("paths", paths());
        document.set("components", components());
        return document;
    }

    /** The keys of texts that nothing in the document needs, once it is written. */
    public Set<String> textsLeftOver() {
        Set<String> left = new TreeSet<>(texts.leftOver());
        left.addAll(ofSchemas.leftOver());
        return left;
    }

    private ObjectNode paths() {
        ObjectNode paths = node();
        for (Operation operation : Operations.all()) {
            paths.withObjectProperty(ROOT + operation.path())
                    .set(operation.isGet() ? "get" : "post", operations.write(operation));
        }
        new ServiceWriter(texts).write(paths, answers.of(health));
        return paths;
    }

    private ObjectNode components() {
        SharedParts shared = new SharedParts(texts);
        ObjectNode responses = shared.responses(answers.of(problem), examples);
        ObjectNode all = node();
        all.set("schemas", components.all());
        all.set("parameters", shared.parameters());
        all.set("headers", shared.headers());
        all.set("responses", responses);
        all.set("securitySchemes", shared.securitySchemes());
        return all;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
