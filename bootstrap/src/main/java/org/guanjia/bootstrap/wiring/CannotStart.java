package org.guanjia.bootstrap.wiring;

import java.io.Serial;
import java.util.Locale;

/** An instance could not start for a reason outside it, which whoever starts it can mend. */
public final class CannotStart extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final String subject;

    public CannotStart(Reason reason, String subject, Throwable cause) {
        super(reason.sentence + ": " + subject, cause);
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
        ADDRESS_TAKEN("Another process listens there, or the port is not for everybody"),
        HOST_UNKNOWN("The host has no address, or none of this machine's"),
        DATABASE_IN_USE("The embedded database belongs to one process at a time, and another one has it"),
        DATABASE_NOT_SET_UP("There is no database of this release, and only the service itself sets one up"),
        SCHEMA_OUTDATED("The schema is older than this release, and somebody else is to bring it up to date"),
        DATABASE_UNREACHABLE("The database cannot be reached"),
        DATABASE_LOGIN_REFUSED("The database refuses the user or the password"),
        HOME_UNUSABLE("The folder cannot be made or written to"),
        KEYS_MISSING("What is in the database cannot be read without its file of keys"),
        KEYS_UNWRITABLE("The file of keys cannot be written"),
        EVIDENCE_UNNAMED("Where attachments are kept has to be said unless the database is embedded"),
        EVIDENCE_UNUSABLE("The folder of attachments cannot be made or written to");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /** The key of the reason's text. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
