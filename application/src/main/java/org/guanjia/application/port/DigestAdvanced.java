package org.guanjia.application.port;

import org.guanjia.domain.message.Dispatch;
import org.guanjia.domain.shared.TownCode;

/**
 * A digest came a step further. Of two steps from the same version one takes effect; the other is refused as stale.
 *
 * @param dispatch as it stands now, one version after the one it came from
 */
public record DigestAdvanced(QueuedDigest digest, Dispatch dispatch) implements Effect {

    @Override
    public TownCode town() {
        return digest.town();
    }
}
