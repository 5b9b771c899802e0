package org.guanjia.bootstrap.story;

import java.util.HashMap;
import java.util.Map;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.SealRequest;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.approval.SealReference;

/** Where a host has its seals put: elsewhere, and away at times. */
final class SealOffice implements ElectronicSeal {

    private final Map<String, SealReference> seals = new HashMap<>();
    private boolean away;

    /** From now on it does not answer, or does again. */
    synchronized void beAway(boolean isAway) {
        away = isAway;
    }

    /** How many it has made. */
    synchronized int made() {
        return seals.size();
    }

    @Override
    public synchronized SealReference seal(SealRequest request) {
        requireThere();
        return seals.computeIfAbsent(request.key(), key -> new SealReference("office-seal " + key));
    }

    @Override
    public synchronized Standing verify(SealReference seal, SealRequest request) {
        requireThere();
        if (!seals.containsValue(seal)) {
            return Standing.UNKNOWN;
        }
        return seal.equals(seals.get(request.key())) ? Standing.STANDS : Standing.DIFFERS;
    }

    private void requireThere() {
        if (away) {
            throw new Unavailable("The seal office", new IllegalStateException("away for a test"));
        }
    }
}
