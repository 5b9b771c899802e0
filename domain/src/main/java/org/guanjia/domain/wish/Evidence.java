package org.guanjia.domain.wish;

import org.guanjia.domain.shared.AttachmentId;
import org.guanjia.domain.shared.PersonalTextId;

/** What proves that something was said, signed or done. */
public sealed interface Evidence {

    /** A file in the evidence store: a photo, a scan, a recording. */
    record Attached(AttachmentId file) implements Evidence {}

    /**
     * A paper that is kept where the note says.
     *
     * @param note what it is and where it lies
     */
    record OnPaper(PersonalTextId note) implements Evidence {}
}
