package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;

/**
 * The document for people, as one page without scripts, pictures or anything from elsewhere. What it may do is nothing but
 * show itself, which {@link #policy} tells browsers.
 */
public final class DocsPage {

    private static final String STYLE = """
            body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:auto;padding:1rem;color:#1a1a1a;background:#fff}
            pre{background:#f4f4f2;padding:.5rem;overflow:auto}
            code,pre{font-size:.875rem;overflow-wrap:anywhere}
            table{border-collapse:collapse;width:100%;margin:.5rem 0}
            th,td{border:1px solid #ccc;padding:.25rem .5rem;text-align:left;vertical-align:top}
            section{border-top:1px solid #ccc;margin-top:1.5rem}
            a{color:#0b57a4}
            """;

    private final JsonNode document;
    private final Words words;

    private DocsPage(JsonNode document, Words words) {
        this.document = document;
        this.words = words;
    }

    /**
     * The page in that language.
     *
     * @param language Chinese or English
     */
    public static String in(Locale language) {
        return new DocsPage(KeptDocument.read(), new Words(language)).page();
    }

    /** What browsers are to allow the page. */
    public static String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private String page() {
        JsonNode info = document.path("info");
        String title = info.path("title").asText() + " · " + words.of(info, "summary");
        SchemaHtml schemas = new SchemaHtml(words);
        OperationHtml operations = new OperationHtml(document, words, schemas);
        Html body = Html.text(title).in("h1");
        body.add(languages()).add(Html.prose(words.of(info, "description"))).add(contents());
        document.path("tags").forEach(tag -> body.add(group(tag, operations)));
        body.add("h2", words.word("problems"));
        document.at("/components/responses")
                .properties()
                .forEach(response -> body.add(operations.problem(response.getKey(), response.getValue())));
        body.add("h2", words.word("schemas"));
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> body.add(schemas.section(schema.getKey(), schema.getValue())));
        return "<!DOCTYPE html>\n<html lang=\"" + words.language().toLanguageTag()
                + "\">\n<head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                + Html.text(title) + "</title><style>" + STYLE + "</style></head>\n" + body.in("body") + "\n</html>\n";
    }

    private static Html languages() {
        return Html.link("/docs/zh-CN", "中文")
                .add(Html.text(" · "))
                .add(Html.link("/docs/en", "English"))
                .add(Html.text(" · "))
                .add(Html.link("/openapi.json", "OpenAPI 3.1"))
                .in("p");
    }

    private Html contents() {
        Html list = Html.empty();
        for (JsonNode tag : document.path("tags")) {
            Html links = Html.empty();
            eachOf(
                    tag,
                    (path, method, operation) -> links.add(
                            Html.link("#" + operation.path("operationId").asText(), words.of(operation, "summary"))
                                    .in("li")));
            list.add(Html.text(words.of(tag, "description")).add(links.in("ul")).in("li"));
        }
        return list.in("ul").in("nav");
    }

    private Html group(JsonNode tag, OperationHtml operations) {
        Html group = Html.text(words.of(tag, "description")).in("h2");
        eachOf(tag, (path, method, operation) -> group.add(operations.section(path, method, operation)));
        return group;
    }

    private interface Visit {
        void operation(String path, String method, JsonNode operation);
    }

    private void eachOf(JsonNode tag, Visit visit) {
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().path("tags").path(0).equals(tag.path("name"))) {
                    visit.operation(path.getKey(), method.getKey(), method.getValue());
                }
            }
        }
    }
}
