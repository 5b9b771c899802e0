package org.guanjia.application.port;

import java.util.Optional;
import org.guanjia.domain.extension.RulebookExtension;
import org.guanjia.domain.shared.ExtensionId;

/** The rulebook extensions on record, for deciding on one of them. */
public interface Extensions {

    /** The extension as it was last written, with its version. */
    Optional<RulebookExtension> find(ExtensionId id);
}
