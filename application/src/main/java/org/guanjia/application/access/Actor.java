package org.guanjia.application.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.guanjia.domain.shared.TextForm;

/**
 * Who calls a use case. The subject is the opaque name that the identity provider vouches for; it goes on record with
 * every act and is never a name or number of the person.
 */
public record Actor(String subject, Set<Assignment> assignments) {

    private static final int LONGEST_SUBJECT = 200;

    /** What the service calls itself, and those it lets in without knowing who they are. */
    private static final Pattern OURS = Pattern.compile("(?:guanjia|case|submitter)-.*|anybody");

    public Actor {
        TextForm.LINE.require(subject, LONGEST_SUBJECT);
        assignments = Set.copyOf(assignments);
    }

    public Actor(String subject, Role role, Jurisdiction jurisdiction) {
        this(subject, Set.of(new Assignment(role, jurisdiction)));
    }

    /** Whether the service itself goes by that subject, so that nobody who comes from outside may. */
    public boolean goesByOurs() {
        return OURS.matcher(subject).matches();
    }
}
