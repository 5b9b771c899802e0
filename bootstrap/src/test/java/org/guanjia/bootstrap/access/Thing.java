package org.guanjia.bootstrap.access;

/**
 * Something that a use case is asked about.
 *
 * @param name what it is called in failures
 * @param id what it is asked for by, and what a refusal may name
 * @param reach the levels of the {@link AccessTable} that reach it
 */
record Thing(String name, String id, String reach) {

    boolean isReachedBy(String level) {
        return reach.contains(level);
    }
}
