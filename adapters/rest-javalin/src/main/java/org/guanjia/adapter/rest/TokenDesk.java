package org.guanjia.adapter.rest;

import java.util.List;
import java.util.Optional;

/** Hands a log-in to everybody who asks. For demonstrations on one machine, and nothing else. */
public interface TokenDesk {

    /** Whom one can be. */
    List<Person> people();

    /** A token for one of them, valid from now. */
    Optional<String> token(String person);

    /**
     * Somebody invented.
     *
     * @param roles as tokens have them
     */
    record Person(String name, List<String> roles) {}
}
