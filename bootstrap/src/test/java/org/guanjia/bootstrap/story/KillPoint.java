package org.guanjia.bootstrap.story;

/** A point of some work at which its process is killed; every family of them is an enum. */
interface KillPoint {

    String name();

    Class<?> getDeclaringClass();

    /** Does what is done until there; nobody comes back from it. */
    void reach(HostsDatabase database, KilledProcess.Death death);
}
