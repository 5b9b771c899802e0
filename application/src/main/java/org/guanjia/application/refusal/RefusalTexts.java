package org.guanjia.application.refusal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.guanjia.application.refusal.Explanation.Violation;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;

/** The texts of refusals in one language: Chinese unless English is asked for. Safe for use by several threads. */
public final class RefusalTexts {

    private static final Pattern NOT_IN_A_KEY = Pattern.compile("[^a-z0-9]+");

    private static final String BUNDLE = "org.guanjia.application.refusal.refusals";

    private final ResourceBundle texts;
    private final SlotWords words;

    private RefusalTexts(ResourceBundle texts, SlotWords words) {
        this.texts = texts;
        this.words = words;
    }

    /** The texts for a reader: English for every English locale, zh-CN for all others. */
    public static RefusalTexts in(Locale locale) {
        Locale spoken = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, spoken, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new RefusalTexts(texts, SlotWords.in(spoken));
    }

    /** What a reader is told of the refusal. */
    public Explanation explain(Refusal refusal) {
        return new Explanation(
                refusal.code(),
                texts.getString(refusal.key() + ".title"),
                filled(refusal.key() + ".detail", namingOffices(refusal.values())),
                refusal.rule(),
                refusal.faults().stream()
                        .map(fault -> new Violation(fault, explain(fault)))
                        .toList());
    }

    private Map<String, String> namingOffices(Map<String, String> values) {
        Map<String, String> named = new HashMap<>(values);
        named.replaceAll(words.offices()::said);
        return named;
    }

    /** What a reader is told of one fault; the place is not repeated. */
    public String explain(Fault fault) {
        return filled("fault." + fault.code().key(), fault.values());
    }

    private String filled(String key, Map<String, String> values) {
        Map<String, String> said = new HashMap<>(values);
        said.replaceAll((slot, value) -> words.of(slot, value).orElseGet(() -> phrase(slot, value)));
        return new SlotText(texts.getString(key)).fill(said);
    }

    /** What the domain expects of a value, or why a file cannot be read, is said in words; figures stay as they are. */
    private String phrase(String slot, String value) {
        String key = slot + "."
                + NOT_IN_A_KEY.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("-");
        return texts.containsKey(key) ? texts.getString(key) : value;
    }
}
