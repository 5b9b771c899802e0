package org.guanjia.application.port;

import java.util.List;
import java.util.Optional;
import org.guanjia.domain.edition.EditionKind;
import org.guanjia.domain.shared.EditionId;

/** The editions on record, withdrawn ones too, for reading. Sees what is committed, never less than this process has written. */
public interface EditionViews {

    Optional<EditionView> find(EditionId id);

    /**
     * Editions by id, oldest first.
     *
     * @param kind only of this kind, where present
     * @param after only ids greater than this one, where present
     * @param limit the greatest number of editions given
     */
    List<EditionView> list(Optional<EditionKind> kind, Optional<EditionId> after, int limit);
}
