package org.guanjia.bootstrap.cli;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.bootstrap.config.Expectation;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;

/** What the program says, in one language. */
final class Texts {

    private static final String EXPECTED = "expected";

    private final Language language;
    private final ResourceBundle bundle;
    private final RefusalTexts refusals;

    Texts(Language language) {
        this.language = language;
        this.refusals = RefusalTexts.in(language.locale());
        this.bundle = ResourceBundle.getBundle(
                "org.guanjia.bootstrap.cli.texts",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return language.locale();
    }

    /** The texts of refusals in the same language. */
    RefusalTexts refusals() {
        return refusals;
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** The text with its numbered slots filled. */
    String get(String key, String... values) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(values);
    }

    /** One line that says where a fault is, if that is known, and what it is. */
    String fault(Fault fault) {
        String place = fault.location().isEmpty() ? "" : fault.location() + ": ";
        return printable(place + refusals.explain(inOurWords(fault)));
    }

    /** The fault with what is expected of a setting said in full, where that is a matter of the program itself. */
    private Fault inOurWords(Fault fault) {
        Map<String, String> values = new HashMap<>(fault.values());
        for (Expectation expectation : Expectation.values()) {
            values.replace(EXPECTED, expectation.key(), get("setting.expected." + expectation.key()));
        }
        return new Fault(fault.location(), fault.code(), values);
    }

    /** What happened and what to do now. */
    String refusal(Refusal refusal) {
        return printable(refusals.explain(refusal).detail());
    }

    /** The text without characters that would steer the terminal. */
    static String printable(String text) {
        return text.codePoints()
                .map(character -> Character.isISOControl(character) ? '?' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
