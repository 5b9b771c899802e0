package org.guanjia.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.guanjia.adapter.rest.operation.Operation;
import org.guanjia.adapter.rest.operation.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class DocsPageTest {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile(" href=\"([^\"]+)\"");

    static List<Locale> languages() {
        return List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shows_every_operation_schema_and_problem(Locale language) {
        JsonNode document = KeptDocument.read();
        Stream<String> operations = Operations.all().stream()
                .map(Operation::useCase)
                .map(useCase -> OperationWriter.operationId(useCase.id()));
        Stream<String> schemas = names(document.at("/components/schemas")).map(name -> "schema-" + name);
        Stream<String> problems = names(document.at("/components/responses")).map(name -> "problem-" + name);

        assertThat(found(ID, DocsPage.in(language)))
                .containsAll(Stream.of(operations, schemas, problems)
                        .flatMap(ids -> ids)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_link_leads_to_somewhere_in_the_page_or_the_service(Locale language) {
        String page = DocsPage.in(language);
        Set<String> ids = found(ID, page).stream().map(id -> "#" + id).collect(Collectors.toSet());
        Set<String> links = found(LINK, page);
        links.removeAll(ids);

        assertThat(links).containsExactlyInAnyOrder("/docs/zh-CN", "/docs/en", "/openapi.json");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void is_well_formed_and_needs_nothing_but_its_own_style(Locale language) throws Exception {
        String page = DocsPage.in(language);
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));

        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(body)))
                        .getElementsByTagName("section")
                        .getLength())
                .isGreaterThan(200);
        assertThat(page).doesNotContain("<script", "<img", "<link", " style=", "http://", "https://");
    }

    @Test
    void says_what_the_document_says_in_the_language_asked_for() {
        assertThat(DocsPage.in(Locale.SIMPLIFIED_CHINESE)).contains("提交心愿", "<th>参数</th>");
        assertThat(DocsPage.in(Locale.ENGLISH)).contains("Submit a wish", "<th>Parameter</th>");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_policy_allows_the_style_that_the_page_has(Locale language) throws Exception {
        String page = DocsPage.in(language);
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(DocsPage.policy())
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'")
                .doesNotContain("unsafe", "script-src");
    }

    @Test
    void texts_stay_texts() {
        assertThat(Html.prose("`a<b` & \"c\"")).hasToString("<p><code>a&lt;b</code> &amp; &quot;c&quot;</p>\n");
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }

    private static Set<String> found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(group -> group.substring(group.indexOf('"') + 1, group.length() - 1))
                .collect(Collectors.toSet());
    }
}
