package org.guanjia.domain.region;

import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.VillageCode;

/** A village or community committee. */
public record Village(VillageCode code, String name) {

    /** The town it belongs to. */
    public TownCode town() {
        return code.town();
    }

    /** What its code says that it is. */
    public VillageKind kind() {
        return VillageKind.of(code);
    }
}
