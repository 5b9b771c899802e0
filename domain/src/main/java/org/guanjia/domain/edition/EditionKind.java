package org.guanjia.domain.edition;

import java.util.function.Consumer;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.PolicyListId;
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

    /** Refuses what is no name of an edition of this kind. */
    void requireName(String name) {
        nameForm.accept(name);
    }
}
