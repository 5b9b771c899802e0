package org.guanjia.application.port;

import java.time.Instant;
import org.guanjia.domain.shared.MessageId;
import org.guanjia.domain.shared.StaffRecordId;
import org.guanjia.domain.shared.TownCode;
import org.guanjia.domain.shared.Ulid;

/**
 * A text for a member of staff about all that they are reminded of then (M-02), on its way out. Of several who queue the same
 * ordinal one takes effect; the others are refused as twins.
 *
 * @param ordinal counts the digests for that member of staff, from 1; each is queued when the one before it is no longer
 *     under way
 * @param dueAt not sent before
 */
public record QueuedDigest(StaffRecordId staff, long ordinal, Instant queuedAt, Instant dueAt) implements Effect {

    /** What gateways know it by, the same whoever asks. */
    public MessageId id() {
        return new MessageId(staff.town(), Ulid.ofName("digest " + staff.text() + " " + ordinal));
    }

    @Override
    public TownCode town() {
        return staff.town();
    }
}
