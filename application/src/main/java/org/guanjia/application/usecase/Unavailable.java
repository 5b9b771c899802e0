package org.guanjia.application.usecase;

import java.io.Serial;

/**
 * Something that the work needs, such as the database, is not to be had at this moment. Nothing was changed, and the same
 * call may succeed later.
 */
public final class Unavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** What is not to be had, for the log, with the cause. */
    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
