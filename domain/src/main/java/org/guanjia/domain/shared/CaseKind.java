package org.guanjia.domain.shared;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of cases that people are given a number of. */
public enum CaseKind {
    WISH('W'),
    PROJECT('P');

    private final char letter;

    CaseKind(char letter) {
        this.letter = letter;
    }

    /** The capital that case numbers of the kind start with. */
    public char letter() {
        return letter;
    }

    static Optional<CaseKind> of(char letter) {
        return Stream.of(values()).filter(kind -> kind.letter == letter).findFirst();
    }
}
