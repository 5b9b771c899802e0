package org.guanjia.application.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guanjia.application.port.ElectronicSeal;
import org.guanjia.application.port.SealRequest;
import org.guanjia.application.usecase.Unavailable;
import org.guanjia.domain.approval.SealReference;

/** Seals in memory, numbered as they come. It can be away. */
public final class MemoryElectronicSeal implements ElectronicSeal {

    private final Map<String, SealReference> seals = new HashMap<>();
    private boolean away;

    /** From now on it does not answer, or does again. */
    public synchronized void beAway(boolean isAway) {
        away = isAway;
    }

    /** How many it has made. */
    public synchronized int made() {
        return seals.size();
    }

    @Override
    public synchronized SealReference seal(SealRequest request) {
        requireThere();
        return seals.computeIfAbsent(request.key(), key -> new SealReference("seal-" + (seals.size() + 1)));
    }

    @Override
    public synchronized Standing verify(SealReference seal, SealRequest request) {
        requireThere();
        if (!seals.containsValue(seal)) {
            return Standing.UNKNOWN;
        }
        return Optional.ofNullable(seals.get(request.key())).equals(Optional.of(seal))
                ? Standing.STANDS
                : Standing.DIFFERS;
    }

    private void requireThere() {
        if (away) {
            throw new Unavailable("The electronic seal", new IllegalStateException("away for a test"));
        }
    }
}
