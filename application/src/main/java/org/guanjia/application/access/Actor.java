package org.guanjia.application.access;

import java.util.Set;
import org.guanjia.domain.shared.TextForm;

/**
 * Who calls a use case. The subject is the opaque name that the identity provider vouches for; it goes on record with
 * every act and is never a name or number of the person.
 */
public record Actor(String subject, Set<Assignment> assignments) {

    private static final int LONGEST_SUBJECT = 200;

    public Actor {
        TextForm.LINE.require(subject, LONGEST_SUBJECT);
        assignments = Set.copyOf(assignments);
    }

    public Actor(String subject, Role role, Jurisdiction jurisdiction) {
        this(subject, Set.of(new Assignment(role, jurisdiction)));
    }
}
