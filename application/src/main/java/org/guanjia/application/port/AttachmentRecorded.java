package org.guanjia.application.port;

import java.time.Instant;
import java.util.Optional;
import org.guanjia.domain.evidence.Attachment;
import org.guanjia.domain.shared.PersonId;
import org.guanjia.domain.shared.PersonalTextId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.WishId;

/**
 * A file that was put on record as evidence of a wish; from then on it is never taken back.
 *
 * @param name what somebody called it, which the vault keeps as a text about the same person
 * @param person whose key its bytes are sealed under
 * @param recordedAt when it was handed in; a copy that went along into another town keeps that
 * @param recordedBy the subject of who handed it in
 */
public record AttachmentRecorded(
        Attachment attachment,
        Optional<PersonalTextId> name,
        WishId wish,
        PersonId person,
        Instant recordedAt,
        String recordedBy)
        implements Effect {

    public AttachmentRecorded {
        if (!wish.town().equals(attachment.id().town())) {
            throw new IllegalArgumentException("Attachment " + attachment.id() + " of " + wish + " in another town");
        }
    }

    @Override
    public TownCode town() {
        return attachment.id().town();
    }
}
