package org.guanjia.domain.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.Fault;
import org.guanjia.domain.shared.FaultCode;
import org.guanjia.domain.shared.PolicyListId;
import org.guanjia.domain.shared.Refusal;
import org.guanjia.domain.worktime.CalendarId;

/** What there are editions of. */
public enum EditionKind {
    RULEBOOK(RulebookId::new),
    POLICY_LIST(PolicyListId::new),
    CALENDAR(CalendarId::new);

    private final Consumer<String> nameForm;

    EditionKind(Consumer<String> nameForm) {
        this.nameForm = nameForm;
    }

    /** The kind as people write it, such as {@code policy-list}; {@link #parse} reads it back. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Reads a kind.
     *
     * @throws Refusal.InvalidInput if there is none of that name
     */
    public static EditionKind parse(String text) {
        return Stream.of(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new Refusal.InvalidInput(
                        FaultCode.NOT_ONE_OF,
                        "known",
                        Stream.of(values()).map(EditionKind::text).collect(Collectors.joining(", "))));
    }

    /**
     * That an edition of this kind can start on that day: a work calendar starts today or later, since what was computed on
     * earlier days was computed with the one before.
     *
     * @throws Refusal.InvalidInput if it cannot
     */
    public void requireFirstDay(LocalDate from, LocalDate today) {
        if (this == CALENDAR && from.isBefore(today)) {
            Fault over = Fault.of(FaultCode.OUT_OF_RANGE, "allowed", "≥ " + today);
            throw new Refusal.InvalidInput(List.of(over.at("from")));
        }
    }

    /** Refuses what is no name of an edition of this kind. */
    void requireName(String name) {
        nameForm.accept(name);
    }
}
