package org.guanjia.adapter.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the page says in one language: its own words, and the document's where it has them in that language. */
final class Words {

    private static final String BUNDLE = "org.guanjia.adapter.rest.openapi.docs";

    private final Locale language;
    private final ResourceBundle words;

    Words(Locale language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale language() {
        return language;
    }

    /** A word of the page's own. */
    String word(String key) {
        return words.getString(key);
    }

    /** What the document says there, in English where it does not say it in this language. */
    String of(JsonNode described, String field) {
        String inEnglish = described.path(field).asText();
        return described.path("x-" + field + "-" + language.toLanguageTag()).asText(inEnglish);
    }
}
