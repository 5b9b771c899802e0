package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.extension.ExtensionTerms;
import org.guanjia.domain.rulebook.Extension;
import org.guanjia.domain.shared.ExtensionId;

/**
 * A rulebook extension as people read it.
 *
 * @param terms as they stand, with the last day after any shortening
 * @param recordedBy the subject of who put it on record
 */
public record ExtensionView(ExtensionId id, long version, ExtensionTerms terms, Instant recordedAt, String recordedBy) {

    /** The extension as the rulebooks count it. */
    public Extension extension() {
        return new Extension(id, terms.rulebook(), terms.from(), terms.until(), recordedAt);
    }
}
