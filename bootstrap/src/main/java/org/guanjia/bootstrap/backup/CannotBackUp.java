package org.guanjia.bootstrap.backup;

import java.io.Serial;
import java.util.Locale;

/** A backup could not be made or brought back, for a reason that whoever asks for it can mend. */
public final class CannotBackUp extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String subject;

    CannotBackUp(Reason reason, String subject) {
        super(reason + ": " + subject);
        this.reason = reason;
        this.subject = subject;
    }

    public Reason reason() {
        return reason;
    }

    /** What it is about: a file, a folder, a version. */
    public String subject() {
        return subject;
    }

    /** What stands in the way. */
    public enum Reason {
        /** PostgreSQL has tools of its own. */
        SERVER_DATABASE,
        /** The file is there already. */
        FILE_TAKEN,
        /** The folder of the file is not there, or cannot be written to. */
        FILE_UNWRITABLE,
        /** The file is none, or none of ours. */
        NO_BACKUP,
        /** Something in it is missing, more than it says, or not what it says. */
        DAMAGED,
        /** A newer release made it. */
        NEWER,
        /** The folder to restore into holds something. */
        HOME_TAKEN;

        /** The key of the reason's text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
