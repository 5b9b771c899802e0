package org.guanjia.application.port;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The marks by which a person and their household are known again, blind. Two are the same, or of one household, by the rule
 * of the domain's marks.
 *
 * @param household of the papers of the household, without the person's own
 */
public record BlindMarks(Optional<Blind> paper, Optional<Blind> name, Optional<Blind> phone, Set<Blind> household) {

    public BlindMarks {
        household = Set.copyOf(household);
    }

    /** Of somebody who lives alone, as far as anybody knows. */
    public BlindMarks(Optional<Blind> paper, Optional<Blind> name, Optional<Blind> phone) {
        this(paper, name, phone, Set.of());
    }

    /** Of every paper of the household, the person's own among them. */
    public Set<Blind> papers() {
        return Stream.concat(paper.stream(), household.stream()).collect(Collectors.toSet());
    }
}
