package org.guanjia.adapter.rest;

import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Header;
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

    private final Map<Locale, String> pages = new ConcurrentHashMap<>();

    /** The document, as it is kept. */
    void document(Context context) {
        context.contentType(ContentType.APPLICATION_JSON).result(KeptDocument.open());
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
        context.contentType(HTML)
                .header(Header.CONTENT_SECURITY_POLICY, DocsPage.policy())
                .header("Content-Language", language.toLanguageTag())
                .result(pages.computeIfAbsent(language, DocsPage::in));
    }
}
