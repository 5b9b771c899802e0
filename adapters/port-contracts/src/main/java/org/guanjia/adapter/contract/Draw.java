package org.guanjia.adapter.contract;

import java.util.List;

/** Numbers in no order that anybody would think of, the same ones for the same seed everywhere. For one thread. */
final class Draw {

    private static final long FACTOR = 6_364_136_223_846_793_005L;
    private static final long STEP = 1_442_695_040_888_963_407L;

    private long state;

    Draw(long seed) {
        state = seed;
    }

    /** From 0 to that number, which is left out. */
    int below(int bound) {
        state = state * FACTOR + STEP;
        return Math.floorMod((int) (state >>> 33), bound);
    }

    boolean either() {
        return below(2) == 0;
    }

    <T> T oneOf(List<T> things) {
        return things.get(below(things.size()));
    }
}
