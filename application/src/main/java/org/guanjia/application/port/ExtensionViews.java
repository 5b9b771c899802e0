package org.guanjia.application.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guanjia.domain.rulebook.RulebookId;
import org.guanjia.domain.shared.ExtensionId;

/** The rulebook extensions on record, for reading. Sees what is committed, never less than this process has written. */
public interface ExtensionViews {

    Optional<ExtensionView> find(ExtensionId id);

    /** All extensions whose days, both ends included, hold any day from the first to the last. */
    List<ExtensionView> covering(LocalDate first, LocalDate last);

    /**
     * Extensions by id, oldest first.
     *
     * @param rulebook only of this rulebook, where present
     * @param after only ids greater than this one, where present
     * @param limit the greatest number of extensions given
     */
    List<ExtensionView> list(Optional<RulebookId> rulebook, Optional<ExtensionId> after, int limit);
}
