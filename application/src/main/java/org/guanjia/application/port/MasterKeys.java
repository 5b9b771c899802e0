package org.guanjia.application.port;

import java.util.Optional;

/**
 * The keys above all others: master keys, under which the keys of persons are wrapped, and the city key, from which blind
 * indexes are made. Whoever has them and the database can read everything; without them nothing can be read ever again.
 * Every implementation guarantees:
 *
 * <ul>
 *   <li><b>at hand</b>: asking waits for nobody, since decisions ask; keys that live elsewhere are fetched beforehand;
 *   <li><b>kept</b>: a key that was once current is found by its name for as long as something is wrapped under it, and a
 *       name never means another key;
 *   <li><b>one city key</b>: it is the same for all servers of a city and for good, and none of the master keys.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public interface MasterKeys {

    /** The key that new keys are wrapped under; another one after a roll-over. */
    MasterKey current();

    /** The key of that name, current or earlier. */
    Optional<MasterKey> find(String name);

    KeyBytes city();

    /**
     * A master key.
     *
     * @param name public, at most 64 characters; stored beside everything that is wrapped under it
     */
    record MasterKey(String name, KeyBytes key) {}
}
