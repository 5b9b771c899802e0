package org.guanjia.adapter.rest;

import org.jspecify.annotations.Nullable;

/** A failure as a log may have it: what kind it was and where it came from, without any message, which may speak of persons. */
final class Wordless extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Wordless(Throwable failure) {
        super(failure.getClass().getName(), of(failure.getCause()));
        setStackTrace(failure.getStackTrace());
    }

    static @Nullable Wordless of(@Nullable Throwable failure) {
        return failure == null ? null : new Wordless(failure);
    }
}
