package org.guanjia.application.port;

import java.util.Optional;
import java.util.Set;
import org.guanjia.domain.edition.RecordedEdition;
import org.guanjia.domain.shared.EditionId;
import org.guanjia.domain.shared.TownCode;

/**
 * The editions that a city put in force on record, for whoever goes by them or decides on one. They belong to the city as a
 * whole, so a decision in the partition of any of its towns may read them.
 *
 * <p>Within a transaction they stand as they do when it is flushed: a decision that went by others is made anew. Elsewhere they
 * stand as they are committed, by whichever process.
 */
public interface RecordedEditions {

    /** All that were not withdrawn, past and future ones too. Asked again and again, so it is one short question. */
    Set<EditionId> standing(TownCode city);

    /** The edition as it was last written, withdrawn or not, with its version. */
    Optional<RecordedEdition> find(EditionId id);
}
