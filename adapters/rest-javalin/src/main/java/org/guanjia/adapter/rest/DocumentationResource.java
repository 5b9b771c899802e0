package org.guanjia.adapter.rest;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.guanjia.adapter.rest.openapi.DocsPage;
import org.guanjia.adapter.rest.openapi.KeptDocument;

/** Shows what the service offers: to machines as OpenAPI, to people as a page. */
final class DocumentationResource {

    private static final String LANGUAGE = "language";
    private static final String HTML = "text/html; charset=utf-8";

    private final SharedPage document = new SharedPage(ContentType.JSON, KeptDocument.bytes());
    private final Map<Locale, SharedPage> pages = new ConcurrentHashMap<>();

    /** The document, as it is kept. */
    void document(Context context) {
        document.send(context);
    }

    /** The page in the language that the caller asks for. */
    void page(Context context) {
        show(Problems.languageOf(context), context);
    }

    /**
     * The page in the language that the address names.
     *
     * @throws HttpFault.Thrown if nothing is said in that language
     */
    void pageInLanguage(Context context) {
        String asked = context.pathParam(LANGUAGE);
        Optional<Locale> language = Problems.SPOKEN.stream()
                .filter(spoken -> spoken.toLanguageTag().equals(asked))
                .findFirst();
        show(language.orElseThrow(HttpFault.NO_SUCH_ADDRESS::thrown), context);
    }

    private void show(Locale language, Context context) {
        context.header(Header.CONTENT_SECURITY_POLICY, DocsPage.policy())
                .header("Content-Language", language.toLanguageTag());
        pages.computeIfAbsent(
                        language, each -> new SharedPage(HTML, DocsPage.in(each).getBytes(StandardCharsets.UTF_8)))
                .send(context);
    }
}
