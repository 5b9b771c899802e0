package org.guanjia.bootstrap.cli;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.Refusal;

/** What the program says, in one language. */
final class Texts {

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
        return printable(place + refusals.explain(fault));
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
