package org.guanjia.application.port;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.guanjia.domain.evidence.EvidenceType;
import org.guanjia.domain.evidence.Removal;
import org.guanjia.domain.shared.Refusal;

/**
 * Makes, of a file as somebody sent it, the copy that may be kept. It guarantees:
 *
 * <ul>
 *   <li><b>by content</b>: the bytes decide the type; no name is asked for;
 *   <li><b>no position</b>: where a picture was taken, what the camera noted, texts beside the picture and whatever stands
 *       behind its end are not in the copy;
 *   <li><b>the same picture</b>: no pixel is decoded or changed, and it stays the right way up;
 *   <li><b>whole or refused</b>: what is cut off, contradicts itself or is of no type on the list is refused. By then a part
 *       of the copy may be written, so the caller drops it;
 *   <li><b>constant memory</b>: however large the file is and however large it says it is.
 * </ul>
 *
 * <p>Safe for use by several threads.
 */
public interface CleanCopies {

    /**
     * Reads the original to its end and writes the copy; closes neither.
     *
     * @throws Refusal.InvalidInput with fault FILE_TYPE_REFUSED, DAMAGED_FILE, PICTURE_TOO_LARGE,
     *     POSITION_INSIDE or FILE_TOO_LARGE, the last for what it unpacks to
     * @throws IOException as the streams throw it
     */
    CleanCopy copy(InputStream original, OutputStream copy) throws IOException;

    /**
     * What was written.
     *
     * @param size in bytes
     */
    record CleanCopy(EvidenceType type, long size, Set<Removal> removed) {
        public CleanCopy {
            removed = Set.copyOf(removed);
        }
    }
}
