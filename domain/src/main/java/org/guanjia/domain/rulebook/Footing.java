package org.guanjia.domain.rulebook;

import java.util.Optional;
import org.guanjia.domain.shared.ExtensionId;

/**
 * What a case stands on from its submission to its end: the edition, and the extension that carried it where the
 * edition had lapsed.
 */
public record Footing(Rulebook rulebook, Optional<ExtensionId> extension) {}
