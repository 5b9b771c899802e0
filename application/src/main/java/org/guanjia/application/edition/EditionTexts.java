package org.guanjia.application.edition;

import java.util.function.Supplier;
import org.guanjia.domain.policy.PolicyListEdition;
import org.guanjia.domain.rulebook.Rulebook;
import org.guanjia.domain.shared.Faults;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.shared.SourceText;
import org.guanjia.domain.worktime.CalendarEdition;
import org.guanjia.domain.worktime.WorkCalendar;

/** Reads the texts of editions as they come in the field {@code text}; faults are named by line, such as {@code text:17}. */
public final class EditionTexts {

    private static final String FIELD = "text";

    private EditionTexts() {}

    /**
     * The rulebook that the text says.
     *
     * @throws Refusal.InvalidInput with everything that is wrong
     */
    public static Rulebook rulebook(String text) {
        return Rulebook.parse(new SourceText(FIELD, text));
    }

    /**
     * The rulebook that a text on record says; it may lack parameters that came into being since.
     *
     * @throws Refusal.InvalidInput with everything that is wrong
     */
    public static Rulebook rulebookOnRecord(String text) {
        return Rulebook.onRecord(new SourceText(FIELD, text));
    }

    /**
     * The policy list that the text says.
     *
     * @throws Refusal.InvalidInput with everything that is wrong
     */
    public static PolicyListEdition policyList(String text) {
        return PolicyListEdition.parse(new SourceText(FIELD, text));
    }

    /**
     * The work calendar that the text says.
     *
     * @throws Refusal.InvalidInput with everything that is wrong
     */
    public static WorkCalendar calendar(String text) {
        return WorkCalendar.of(CalendarEdition.parse(new SourceText(FIELD, text)));
    }

    /**
     * Refuses what cannot stand beside the other editions, as a fault of the text.
     *
     * @throws Refusal.InvalidInput if its name or its first day is taken
     */
    public static <T> T fitting(Supplier<T> others) {
        Faults faults = new Faults();
        var fitting = faults.collect(FIELD, others);
        faults.refuseIfAny();
        return fitting.orElseThrow();
    }
}
