package org.guanjia.application.usecase;

import java.io.Serial;

/**
 * Something that the work needs, such as the database, is not to be had at this moment. The same call may succeed later.
 * Nothing was changed, unless the connection was lost in the midst of a commit, of which nobody then knows how it ended: a
 * command that is sent again under its key has one effect either way.
 */
public final class Unavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** What is not to be had, for the log, with the cause. */
    public Unavailable(String what, Throwable cause) {
        super(what, cause);
    }
}
