package org.guanjia.bootstrap.serve;

import java.io.Serial;
import java.util.Locale;

/** The service could not start for a reason outside it, which whoever starts it can mend. */
public final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String subject;

    CannotStart(Reason reason, String subject, Throwable cause) {
        super(reason + " " + subject, cause);
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    /** What it is about, such as an address or a folder; never a secret. */
    public String subject() {
        return subject;
    }

    /** What stands in the way. */
    public enum Reason {
        /** Another process listens there, or the port is not for everybody. */
        ADDRESS_TAKEN,
        /** The host has no address, or none of this machine's. */
        HOST_UNKNOWN,
        /** The embedded database belongs to one process at a time. */
        DATABASE_IN_USE,
        /** There is no database, or one that an older release left; only the service itself sets it up. */
        DATABASE_NOT_SET_UP,
        DATABASE_UNREACHABLE,
        DATABASE_LOGIN_REFUSED,
        /** The folder cannot be made or written to. */
        HOME_UNUSABLE,
        /** What is in the database cannot be read without its keys. */
        KEYS_MISSING,
        KEYS_UNWRITABLE;

        /** The key of the reason's text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
