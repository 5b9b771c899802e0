package org.guanjia.application.access;

/** A role together with the place where it holds. */
public record Assignment(Role role, Jurisdiction jurisdiction) {

    public Assignment {
        if (!role.holdsAt(jurisdiction.level())) {
            throw new IllegalArgumentException("Assignment of " + role + " does not exist at " + jurisdiction.level());
        }
    }
}
