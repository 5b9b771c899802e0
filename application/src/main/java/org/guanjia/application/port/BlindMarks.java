package org.guanjia.application.port;

import java.util.Optional;

/** The marks by which a person is known again, blind. Two are the same by the rule of the domain's marks. */
public record BlindMarks(Optional<Blind> paper, Optional<Blind> name, Optional<Blind> phone) {}
