package org.guanjia.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.guanjia.domain.shared.PersonId;

/**
 * Keeps what is personal secret: everything about a person is sealed under a key of that person's own. Every implementation
 * guarantees:
 *
 * <ul>
 *   <li><b>secret</b>: without the key nothing is learnt but the length; the same content sealed twice differs;
 *   <li><b>bound</b>: what was sealed opens under the same key in the same place only, and unchanged to the last bit. A
 *       wrapped key opens for its own person only. Everything else is a failure, {@link IllegalStateException}, that
 *       repeats nothing of the content;
 *   <li><b>kept</b>: what was sealed opens after every later roll-over of the master key;
 *   <li><b>at hand</b>: it waits for nobody, so that it may be asked within a decision.
 * </ul>
 *
 * <p>Safe for use by several threads; a stream is for one.
 */
public interface Secrecy {

    /** A new key of a person's own, wrapped under the current master key. */
    PersonKey newKey(PersonId person);

    Sealed seal(PersonKey key, SealedPlace place, byte[] content);

    byte[] open(PersonKey key, SealedPlace place, Sealed sealed);

    /**
     * A stream whose bytes reach the target sealed, in constant memory. Closing it ends the content and closes the target;
     * without that it never opens to its end. So whoever fails midway throws away what the target holds.
     */
    OutputStream sealing(PersonKey key, SealedPlace place, OutputStream target);

    /**
     * The content of a sealed stream, in constant memory. Every byte that it gives is authentic and in its order; reading
     * fails with an {@link IOException} where the next part was changed, moved or cut off, so that only content whose end
     * was reached is whole. Closing it closes the source.
     */
    InputStream opening(PersonKey key, SealedPlace place, InputStream source);

    /** The blind index of a text: the same on every server of the city, another for another mark. */
    Blind blind(Mark mark, String text);

    /** What a blind index is of; those of two marks cannot be compared. */
    enum Mark {
        PAPER,
        NAME,
        PHONE,
        /** Of a case and the edition of its follow-up code. */
        FOLLOW_UP_CODE
    }
}
