package org.guanjia.adapter.contract;

/** In which of two sizes heavy proofs run: small in every build, in full with {@code -Dguanjia.scale=full}. */
public final class Scale {

    private static final boolean FULL = "full".equals(System.getProperty("guanjia.scale", "ci"));

    private Scale() {}

    /** One number for the full size, the other for every build. */
    public static int of(int full, int everyBuild) {
        return FULL ? full : everyBuild;
    }

    public static boolean isFull() {
        return FULL;
    }
}
