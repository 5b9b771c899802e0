package org.guanjia.adapter.rest;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.guanjia.application.refusal.RefusalTexts;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.Refusal.Conflict;

/** Answers with problems, in the language that the caller asks for: Chinese unless English is asked for. */
final class Problems {

    private static final String BUNDLE = "org.guanjia.adapter.rest.problems";
    /** The languages in which everything is said. */
    static final List<Locale> SPOKEN = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    /** What is over soon, so that the same request may do. */
    private static final Set<Conflict.Reason> PASSING =
            Set.of(Conflict.Reason.TWIN_IN_FLIGHT, Conflict.Reason.FUNDS_MOVED);

    private static final String SOON = "1";
    private static final String LATER = "5";

    private Problems() {}

    /** Answers with what refused. */
    static void answer(Refusal refusal, Context context) {
        Locale language = languageOf(context);
        if (refusal instanceof Conflict conflict && PASSING.contains(conflict.reason())) {
            context.header(Header.RETRY_AFTER, SOON);
        }
        answer(Problem.of(RefusalTexts.in(language).explain(refusal), RefusalStatus.of(refusal)), language, context);
    }

    /** Answers with what is wrong with the request, or with the service. */
    static void answer(HttpFault fault, Context context) {
        Locale language = languageOf(context);
        if (fault == HttpFault.UNAVAILABLE) {
            context.header(Header.RETRY_AFTER, LATER);
        }
        if (fault == HttpFault.UNIDENTIFIED) {
            context.header(Header.WWW_AUTHENTICATE, "Bearer");
        }
        answer(problem(fault, language), language, context);
    }

    /** The problem in that language. */
    static Problem problem(HttpFault fault, Locale language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return Problem.of(
                fault.code(),
                texts.getString(fault.code() + ".title"),
                fault.status(),
                texts.getString(fault.code() + ".detail"));
    }

    private static void answer(Problem problem, Locale language, Context context) {
        context.status(problem.status())
                .json(problem)
                .header("Content-Language", language.toLanguageTag())
                .contentType(Problem.MEDIA_TYPE);
    }

    /** The language that the caller asks for. */
    static Locale languageOf(Context context) {
        String asked = context.header("Accept-Language");
        if (asked == null) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(asked), SPOKEN);
            return Locale.ENGLISH.equals(found) ? found : Locale.SIMPLIFIED_CHINESE;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            // The platform means to throw the former alone, and stumbles over a single hyphen.
            return Locale.SIMPLIFIED_CHINESE;
        }
    }
}
